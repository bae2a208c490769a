using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// Takes in the register's links between establishments: predecessors, successors and others. A link to an establishment we
/// do not have is kept with its number and finds its school when that comes; a link from one we do not have is left out
/// with a warning, since there is nobody to hang it on. Links that are no longer in the file stay.
/// </summary>
public sealed class ImportEstablishmentLinks(AppDb db, TimeProvider clock)
{
    private readonly List<OrganisationLink> adding = [];

    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    /// <param name="FactsOf">The day the facts are of; else the day in the file's name; else today.</param>
    public sealed record Command(Stream Content, string FileName, DateOnly? FactsOf = null, IProgress<ImportProgress>? Progress = null);

    public async Task<Outcome<ImportReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var factsOf = FactsOf.File(command.FileName, command.FactsOf, DateOnly.FromDateTime(now.Date));
        using var file = DelimitedFile.Open(command.Content, command.FileName);
        var reading = new ReadingRows(command.Progress, stop);
        var rows = LinkRow.ReadAll(file, reading);
        if (!file.Problems.Any && !await db.Schools.AnyAsync(stop))
        {
            file.Problems.Add(0, "", "", "There are no schools to link yet. Import the register of schools first");
        }

        if (file.Problems.Any)
        {
            return ImportReport.OfRefused(RegisterKind.Links, factsOf, reading.Count, file.Problems);
        }

        await using var run = await RegisterRun.Begin(db, actor, RegisterKind.Links, command.FileName, factsOf, now, rows.Count, stop);
        await Compare(rows, run, stop);
        command.Progress?.Report(new ImportProgress(rows.Count, "Saving"));
        await new BulkInsert<OrganisationLink>(db).Add(adding, stop);
        await ResolveLinks.Run(db, stop);
        return await run.Save(file.Header, stop);
    }

    private async Task Compare(List<LinkRow> rows, RegisterRun run, CancellationToken stop)
    {
        var schools = await db.Schools.AsNoTracking().ToDictionaryAsync(s => s.Urn, s => s.Organisation, stop);
        var known = await db.Links.AsNoTracking().ToDictionaryAsync(l => (l.Organisation, l.OtherUrn, l.Words), stop);
        foreach (var row in rows)
        {
            if (!schools.TryGetValue(row.Urn, out var school))
            {
                run.LeaveOut(row.Row, "URN", row.Urn, "No school of the register has this URN, so the link was left out. Import the newer register of schools, then this file again");
            }
            else if (!known.Remove((school, row.OtherUrn, row.Words), out var link))
            {
                Add(row, school, schools.TryGetValue(row.OtherUrn, out var other) ? other : null, run);
            }
            else if (link.On == row.On && link.OtherName == row.OtherName)
            {
                run.Unchanged++;
            }
            else
            {
                Change(row, link, run);
            }
        }

        run.Vanished = known.Count;
    }

    private void Add(LinkRow row, OrganisationId school, OrganisationId? other, RegisterRun run)
    {
        run.Added++;
        run.Note(school, $"{row.Words} {row.OtherUrn}", null, Words(row.OtherName, row.On));
        adding.Add(new OrganisationLink
        {
            Id = Guid.CreateVersion7(),
            Organisation = school,
            Other = other,
            OtherUrn = row.OtherUrn,
            OtherName = row.OtherName,
            Kind = row.Kind,
            Words = row.Words,
            On = row.On,
        });
    }

    private void Change(LinkRow row, OrganisationLink link, RegisterRun run)
    {
        run.Changed++;
        run.Note(link.Organisation, $"{row.Words} {row.OtherUrn}", Words(link.OtherName, link.On), Words(row.OtherName, row.On));
        db.Attach(link);
        link.OtherName = row.OtherName;
        link.On = row.On;
    }

    private static string Words(string? name, DateOnly? on) => string.Join(", ", ((string?[])
        [name, on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]).Where(part => part is not null));
}
