using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// Takes in the published list of accredited providers and their training partners by academic year. These say who was named
/// with whom, not what was agreed: agreements are signed here. Partnerships no longer in a list stay. Import the providers
/// first: a row with a code we do not have is left out with a warning.
/// </summary>
public sealed class ImportPublishedPartnerships(AppDb db, TimeProvider clock)
{
    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    /// <param name="FactsOf">The day the facts are of; else the day in the file's name; else today.</param>
    public sealed record Command(Stream Content, string FileName, DateOnly? FactsOf = null, IProgress<ImportProgress>? Progress = null);

    private sealed record Named(OrganisationId Provider, OrganisationId Partner, string ProviderName, string PartnerName);

    public async Task<Outcome<ImportReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var factsOf = FactsOf.File(command.FileName, command.FactsOf, DateOnly.FromDateTime(now.Date));
        using var file = DelimitedFile.Open(command.Content, command.FileName, shortRowsAllowed: true);
        var reading = new ReadingRows(command.Progress, stop);
        var rows = PartnershipRow.ReadAll(file, reading);
        if (file.Problems.Any)
        {
            return ImportReport.OfRefused(RegisterKind.Partnerships, factsOf, reading.Count, file.Problems);
        }

        await using var run = await RegisterRun.Begin(db, actor, RegisterKind.Partnerships, command.FileName, factsOf, now, rows.Count, stop);
        await Compare(rows, run, stop);
        command.Progress?.Report(new ImportProgress(rows.Count, "Saving"));
        return await run.Save(file.Header, stop);
    }

    private async Task Compare(List<PartnershipRow> rows, RegisterRun run, CancellationToken stop)
    {
        var bodies = await db.Identifiers.AsNoTracking().Where(i => i.Scheme == IdentifierScheme.ProviderCode)
            .Join(db.Organisations, i => i.Organisation, o => o.Id, (i, o) => new { i.Value, o.Id, o.Name })
            .ToDictionaryAsync(body => body.Value, body => (body.Id, body.Name), stop);
        var known = await db.PublishedPartnerships.AsNoTracking().Select(p => new { p.Provider, p.Partner, p.Year }).ToListAsync(stop);
        var stored = known.Select(p => (p.Provider, p.Partner, p.Year)).ToHashSet();
        HashSet<(OrganisationId, OrganisationId, AcademicYear)> met = [];
        List<PublishedPartnership> adding = [];
        foreach (var row in rows)
        {
            if (!bodies.TryGetValue(row.Provider, out var provider) || !bodies.TryGetValue(row.Partner, out var partner))
            {
                LeaveOutUnknown(row, bodies.ContainsKey(row.Provider), run);
            }
            else if (provider.Id == partner.Id)
            {
                run.LeaveOut(row.Row, "training partner code", row.Partner, "A provider is not its own partner, so the row was left out");
            }
            else
            {
                Take(row, new Named(provider.Id, partner.Id, provider.Name, partner.Name), stored, met, adding, run);
            }
        }

        var years = rows.SelectMany(row => row.Years).ToHashSet();
        run.Vanished = stored.Count(one => years.Contains(one.Year) && !met.Contains(one));
        await new BulkInsert<PublishedPartnership>(db).Add(adding, stop);
    }

    private static void LeaveOutUnknown(PartnershipRow row, bool providerKnown, RegisterRun run) => run.LeaveOut(
        row.Row, providerKnown ? "training partner code" : "accredited provider code", providerKnown ? row.Partner : row.Provider,
        "No organisation has this provider code, so the row was left out. Import the list of providers, then this file again");

    private static void Take(
        PartnershipRow row, Named named, HashSet<(OrganisationId Provider, OrganisationId Partner, AcademicYear Year)> stored,
        HashSet<(OrganisationId, OrganisationId, AcademicYear)> met, List<PublishedPartnership> adding, RegisterRun run)
    {
        List<AcademicYear> added = [];
        foreach (var year in row.Years)
        {
            var key = (named.Provider, named.Partner, year);
            if (!met.Add(key))
            {
                run.LeaveOut(row.Row, "training partner code", row.Partner, $"The same partnership for {year} stands in an earlier row");
            }
            else if (stored.Contains(key))
            {
                run.Unchanged++;
            }
            else
            {
                added.Add(year);
                adding.Add(new PublishedPartnership { Provider = named.Provider, Partner = named.Partner, Year = year });
            }
        }

        run.Added += added.Count;
        if (added.Count > 0)
        {
            var years = string.Join(", ", added);
            run.Note(named.Provider, $"Published partner {named.PartnerName} ({row.Partner})", null, years);
            run.Note(named.Partner, $"Published partner of {named.ProviderName} ({row.Provider})", null, years);
        }
    }
}
