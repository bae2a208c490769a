using IttPartnerships.Access;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Spreadsheets;
using IttPartnerships.Web.Jobs;
using IttPartnerships.Web.Partnerships.Agreements;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>Lists about many agreements to take away.</summary>
internal static class ManySheets
{
    public static async Task<IResult> Report(Guid many, OneJob one, CancellationToken stop)
    {
        if (ManyReport.Read((await one.Load(many, WorkThroughAgreements.JobKind, stop))?.Result) is not { } report)
        {
            return TypedResults.NotFound();
        }

        return Sheet($"agreements-{many}.csv", ["partner", "what came of it", "reasons", "address"], report.Rows.Select(row => (IEnumerable<string>)
            [row.PartnerName, row.Result.Words, string.Join("; ", row.Reasons), row.Agreement is { } id ? $"/agreements/{id}" : ""]));
    }

    public static async Task<IResult> Unsigned(FindUnsigned find, Actor actor, CancellationToken stop)
    {
        var found = await find.Run(new(Page: 0), actor, stop);
        return !found.Try(out var unsigned) ? TypedResults.NotFound() : Sheet(
            "unsigned-agreements.csv", ["partner", "kind", "academic years", "sent", "days waiting", "waits for", "open requests", "written to", "link opened", "reminded", "next reminder", "address"],
            unsigned.Rows.Select(row => (IEnumerable<string>)
            [
                row.PartnerName, AgreementWords.Kind(row.Kind), row.Years, $"{row.SentAt:yyyy-MM-dd}", $"{row.DaysWaiting}", ChaseWords.Of(row.For), $"{row.Requests}",
                string.Join("; ", row.Written), $"{row.Opened:yyyy-MM-dd}", $"{row.Reminded:yyyy-MM-dd}", $"{row.Next:yyyy-MM-dd}", AgreementWords.Address(row.Agreement),
            ]));
    }

    private static IResult Sheet(string name, IReadOnlyList<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        using MemoryStream file = new();
        using (var sheet = new DelimitedText(file, headings))
        {
            foreach (var row in rows)
            {
                sheet.Row(row);
            }
        }

        return TypedResults.File(file.ToArray(), "text/csv; charset=utf-8", name);
    }
}
