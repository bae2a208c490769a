using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.ManyAgreements;

/// <summary>
/// Takes in agreements that were signed on paper. The whole file is read and checked first, by the same rules as what is signed here, as
/// far as they ask about what has happened already; with any problem nothing is recorded. A second import of the same file changes nothing.
/// </summary>
public sealed class ImportAgreements(AppDb db, ActivityLog log, TimeProvider clock)
{
    public const int MostRows = 5000;

    /// <summary>Rules about a text that is being written, or about the day of signing: paper is signed, and was so before.</summary>
    private static readonly HashSet<string> NotOfPaper = ["AG-54", "AG-56", "AG-57", "AG-58", "AG-62", "AG-63"];

    private static readonly IReadOnlyList<Rule<AgreementFacts>> Rules = [.. AgreementRules.All.Where(rule => !NotOfPaper.Contains(rule.Id))];

    /// <summary>Teaching school hubs that are lead partners deliver courses from then on (R15).</summary>
    private static readonly DateOnly HubsDeliver = new(2024, 9, 1);

    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    public sealed record Command(Stream Content, string FileName, IProgress<int>? Progress = null);

    public async Task<Outcome<PaperReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepAgreements) || !actor.May(Permission.SignAgreements) || (actor.Organisation is null && actor != Actor.CommandLine))
        {
            return Refusal.NotFound;
        }

        using var file = DelimitedFile.Open(command.Content, command.FileName, shortRowsAllowed: true);
        var reader = new PaperRows(file);
        var rows = reader.All(command.Progress, stop);
        if (rows.Count > MostRows)
        {
            file.Problems.Add(0, "", "", $"The file has more than {MostRows:N0} rows. Cut it into several");
        }

        var warnings = new FileProblems(command.FileName);
        var (paper, already) = (new PaperAgreements(), 0);
        if (rows.Count <= MostRows)
        {
            already = await Match(rows, reader, file.Problems, warnings, paper, actor, stop);
        }

        if (file.Problems.Any)
        {
            return new PaperReport(command.FileName, rows.Count, 0, 0, file.Problems.First, file.Problems.Count, [], 0);
        }

        await using var work = await WholeWork.Begin(db, stop);
        if (await paper.Save(db, log, actor, stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return new PaperReport(command.FileName, rows.Count, paper.Count, already, [], 0, warnings.First, warnings.Count);
    }

    /// <summary>Finds who each row is about and asks the rules. How many rows are recorded already.</summary>
    private async Task<int> Match(List<PaperRow> rows, PaperRows reader, FileProblems problems, FileProblems warnings, PaperAgreements paper, Actor actor, CancellationToken stop)
    {
        var known = await KnownBodies.Load(db, [.. rows.Select(row => row.Partner), .. rows.Select(row => row.Provider)], stop);
        var own = actor.Organisation is { } id ? await db.Organisations.AsNoTracking().Where(o => o.Id == id).Select(o => new { o.Id, o.Name }).SingleAsync(stop) : null;
        List<(PaperRow Row, OrganisationId Provider, string ProviderName, OrganisationId Partner)> pairs = [];
        foreach (var row in rows)
        {
            var (partner, noPartner) = known.Find(row.Partner);
            var (provider, noProvider) = row.Provider.Length > 0 ? known.Find(row.Provider) : own is null ? (null, "Give the code of the accredited provider") : (own.Id, "");
            if (own is not null && provider is not null && provider != own.Id)
            {
                (provider, noProvider) = (null, $"You record agreements of {own.Name} only");
            }

            if (partner is null || partner == provider)
            {
                problems.Add(row.Row, reader.Partner.Heading, row.Partner, partner is null ? noPartner : "Nobody makes an agreement with itself");
            }

            if (provider is null)
            {
                problems.Add(row.Row, reader.Provider.Heading, row.Provider, noProvider);
            }

            if (partner is { } one && provider is { } other && one != other)
            {
                pairs.Add((row, other, own?.Name ?? known.Bodies[other].Name, one));
            }
        }

        var facts = await PaperFacts.Load(db, [.. pairs.Select(pair => pair.Provider).Distinct()], [.. pairs.Select(pair => pair.Partner).Distinct()], stop);
        var already = 0;
        foreach (var (row, provider, providerName, partner) in pairs)
        {
            var body = known.Bodies[partner];
            if (facts.IsHere(row, provider, partner))
            {
                already++;
                continue;
            }

            var (agreement, version) = PaperAgreements.Of(row, (provider, providerName), (partner, body.Name), actor, clock.GetUtcNow());
            foreach (var refusal in Rules.Broken(facts.Of(agreement, version, row, body.Status, body.Kind)))
            {
                problems.Add(row.Row, refusal.Code == "AG-60" ? reader.Partner.Heading : reader.FirstDay.Heading, refusal.Code == "AG-60" ? row.Partner : $"{row.FirstDay:yyyy-MM-dd}", refusal.Statement);
            }

            if (body.ClosedOn < row.FirstDay)
            {
                problems.Add(row.Row, reader.Partner.Heading, row.Partner, $"{body.Name} closed before the first day");
            }

            facts.Take(agreement, row);
            paper.Add(agreement, version, row);
            Warn(row, body.Kind, warnings, reader);
        }

        return already;
    }

    private static void Warn(PaperRow row, OrganisationKind kind, FileProblems warnings, PaperRows reader)
    {
        if (row.SignedOn > row.FirstDay)
        {
            warnings.Add(row.Row, PaperColumns.SignedOn, $"{row.SignedOn:yyyy-MM-dd}", "It was signed after its first day, so it holds from the day it was signed");
        }

        if (row.Delegated.Count > 0)
        {
            warnings.Add(row.Row, PaperColumns.Responsibilities, "", "Oversight of what is delegated is not recorded yet. Vary the agreement to add how each is overseen");
        }

        if (kind == OrganisationKind.TeachingSchoolHub && row.Kind == AgreementKind.LeadPartner && !row.Delegated.Contains(Responsibility.CourseDelivery) && !(row.LastDay < HubsDeliver))
        {
            warnings.Add(row.Row, reader.Partner.Heading, row.Partner, "A teaching school hub that is a lead partner delivers ITT courses from 1 September 2024, and this agreement does not say so");
        }
    }
}
