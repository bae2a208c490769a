using IttPartnerships.Access;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>What changed from one version of an agreement to another, part by part.</summary>
public sealed class CompareVersions(ReadAgreement read)
{
    /// <param name="From">The version before <paramref name="To"/> where null.</param>
    /// <param name="To">The latest where null.</param>
    public sealed record Query(AgreementId Agreement, int? From = null, int? To = null);

    /// <param name="Difference">Null where the part says the same in both.</param>
    public sealed record Part(string Code, string Title, TextDifference? Difference);

    public sealed record Answer(ReadAgreement.View Before, ReadAgreement.View After, IReadOnlyList<Part> Parts);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!(await read.Run(new(query.Agreement), actor, stop)).Try(out var now) || now.Agreement.Versions is not [var latest, ..])
        {
            return Refusal.NotFound;
        }

        var to = query.To ?? latest.Number;
        var from = query.From ?? now.Agreement.Versions.Find(v => v.Number < to)?.Number ?? to;
        if (!(await read.Run(new(query.Agreement, Number: from), actor, stop)).Try(out var before) || !(await read.Run(new(query.Agreement, Number: to), actor, stop)).Try(out var after))
        {
            return Refusal.NotFound;
        }

        var earlier = before.Parts.ToDictionary(part => part.Code, StringComparer.Ordinal);
        var parts = after.Parts.Select(part => Compare(earlier.GetValueOrDefault(part.Code), part))
            .Concat(before.Parts.Where(part => after.Parts.All(now => now.Code != part.Code)).Select(part => Compare(part, null)));
        return new Answer(before, after, [.. parts]);
    }

    private static Part Compare(AgreementPart? before, AgreementPart? after)
    {
        var difference = TextDifference.Between(before?.Text ?? "", after?.Text ?? "");
        return new Part((after ?? before)!.Code, (after ?? before)!.Title, difference.IsNone ? null : difference);
    }
}
