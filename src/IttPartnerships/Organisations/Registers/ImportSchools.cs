using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

public sealed record SchoolRegisterImported(RegisterImportId Import, string FileName, DateOnly FactsOf) : JournalEvent
{
    public override string Summary => $"Imported the register of schools from {FileName}, facts of {FactsOf:d MMMM yyyy}";

    public override IReadOnlyList<Guid> Subjects => [Import.Value];
}

/// <summary>
/// Takes in a download of the school register, in any of its layouts: new schools are added, changed ones changed with
/// their history, those missing since the last file of the same layout marked. One transaction: a file with any row that
/// cannot be read is refused whole, with every such row.
/// </summary>
public sealed class ImportSchools(AppDb db, TimeProvider clock)
{
    private const int ReportEvery = 1000;

    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    /// <param name="FactsOf">The day the facts are of; else the day in the file's name; else today.</param>
    public sealed record Command(Stream Content, string FileName, DateOnly? FactsOf = null, IProgress<ImportProgress>? Progress = null);

    public async Task<Outcome<ImportReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        using var file = DelimitedFile.Open(command.Content, command.FileName);
        var layout = new SchoolRegisterLayout(file);
        if (file.Problems.Any)
        {
            return ImportReport.OfRefused(RegisterKind.Schools, Begin(command, layout).FactsOf, 0, file.Problems);
        }

        await using var transaction = await WholeWork.Begin(db, stop);
        await ExclusiveWork.Take(db, "register", stop);
        var import = Begin(command, layout);
        var entry = ActivityLog.Entry(new SchoolRegisterImported(import.Id, import.FileName, import.FactsOf), actor, import.At);
        db.AddRange(import, entry, new JournalSubject { Entry = entry.Id, Subject = import.Id.Value });
        await db.SaveChangesAsync(stop);

        var known = await KnownSchools.Load(db, layout.Digest, stop);
        var writing = new SchoolRegisterWriter(db, file, layout, import, entry.Id, await KnownTrusts.Load(db, stop));
        var tally = await ReadRows(file, layout, known, writing, command.Progress, stop);
        if (file.Problems.Any)
        {
            return ImportReport.OfRefused(RegisterKind.Schools, import.FactsOf, tally.Rows, file.Problems);
        }

        command.Progress?.Report(new ImportProgress(tally.Rows, "Saving"));
        await writing.Flush(tally, stop);
        await ResolveLinks.Run(db, stop);
        tally.Vanished = await known.MarkVanished(db, import, entry.Id, stop);
        await known.TouchUnchanged(db, import, stop);
        await Finish(import, tally, stop);
        await transaction.Commit(stop);
        return ImportReport.OfImported(RegisterKind.Schools, import.FactsOf, tally.Counts, writing.Warnings, import.Id);
    }

    private static async Task<Tally> ReadRows(
        DelimitedFile file, SchoolRegisterLayout layout, KnownSchools known, SchoolRegisterWriter writing,
        IProgress<ImportProgress>? progress, CancellationToken stop)
    {
        var tally = new Tally();
        while (file.Read())
        {
            if (++tally.Rows % ReportEvery == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(tally.Rows, "Reading"));
            }

            if (layout.ReadUrn() is not { } urn)
            {
                continue;
            }

            var digest = layout.ReadCells();
            switch (known.Meet(urn, digest, out var school))
            {
                case Meeting.Twice:
                    layout.RefuseUrn("This URN stands in an earlier row too");
                    break;
                case Meeting.Unchanged:
                    tally.Unchanged++;
                    break;
                case Meeting.Different:
                    await writing.Change(school, digest, tally, stop);
                    break;
                default:
                    await writing.Add(urn, digest, tally, stop);
                    break;
            }
        }

        return tally;
    }

    private RegisterImport Begin(Command command, SchoolRegisterLayout layout)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = EntityId.New<RegisterImportId>(),
            Kind = RegisterKind.Schools,
            FileName = command.FileName,
            Layout = layout.Digest,
            FactsOf = FactsOf.File(command.FileName, command.FactsOf, DateOnly.FromDateTime(now.Date)),
            At = now,
        };
    }

    private Task<int> Finish(RegisterImport import, Tally tally, CancellationToken stop) => db.RegisterImports
        .Where(one => one.Id == import.Id)
        .ExecuteUpdateAsync(
            set => set
                .SetProperty(one => one.Rows, tally.Rows)
                .SetProperty(one => one.Added, tally.Added)
                .SetProperty(one => one.Changed, tally.Changed)
                .SetProperty(one => one.Closed, tally.Closed)
                .SetProperty(one => one.Unchanged, tally.Unchanged)
                .SetProperty(one => one.Vanished, tally.Vanished),
            stop);
}
