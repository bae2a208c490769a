using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// Takes in a list of training providers, of one academic year or of several, with their accreditations, names, numbers and
/// places. Providers no longer in a list stay. A list older than one taken in before adds what is not known yet and
/// changes nothing of today. Import the register of schools first, so that schools which are providers are one body.
/// </summary>
public sealed class ImportProviders(AppDb db, TimeProvider clock)
{
    /// <param name="Content">A stream that can seek; plain or gzip.</param>
    /// <param name="FactsOf">The day the facts are of; else the day in the file's name; else the last day of the list's newest academic year, if past; else today.</param>
    public sealed record Command(Stream Content, string FileName, DateOnly? FactsOf = null, IProgress<ImportProgress>? Progress = null);

    public async Task<Outcome<ImportReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        using var file = DelimitedFile.Open(command.Content, command.FileName, shortRowsAllowed: true);
        var reading = new ReadingRows(command.Progress, stop);
        var cautions = new FileProblems(command.FileName);
        var columns = new ProviderColumns(file, cautions);
        var rows = reading.All(file, columns.Read);
        AcademicYear? newest = rows.Exists(row => row.Years.Count > 0) ? rows.SelectMany(row => row.Years).Max() : null;
        var factsOf = DayOf(command, newest, DateOnly.FromDateTime(now.Date));
        if (file.Problems.Any)
        {
            return ImportReport.OfRefused(RegisterKind.Providers, factsOf, reading.Count, file.Problems);
        }

        await using var run = await RegisterRun.Begin(db, actor, RegisterKind.Providers, command.FileName, factsOf, now, rows.Count, stop);
        run.Warnings.AddAll(cautions);
        await Compare(rows, newest, run, stop);
        command.Progress?.Report(new ImportProgress(rows.Count, "Saving"));
        return await run.Save(file.Header, stop);
    }

    private async Task Compare(List<ProviderRow> rows, AcademicYear? newest, RegisterRun run, CancellationToken stop)
    {
        var older = await db.RegisterImports.AnyAsync(i => i.Kind == RegisterKind.Providers && i.FactsOf > run.FactsOf, stop);
        var known = await KnownProviders.Load(db, rows, stop);
        var applying = new ApplyProvider(db, run, await ProviderPlaces.Load(db, rows, stop), newest, older);
        foreach (var row in rows)
        {
            MisreadText.Warn(run.Warnings, row.Row, "operating name", row.Name);
            MisreadText.Warn(run.Warnings, row.Row, "legal name", row.LegalName);
            MisreadText.Warn(run.Warnings, row.Row, "address", $"{row.Address?.Street} {row.Address?.Locality}");
            var provider = known.Find(row);
            var isNew = provider is null;
            provider ??= applying.New(row);
            var hadCode = provider.Identifiers.Exists(i => i.Scheme == IdentifierScheme.ProviderCode && i.Value == row.Code);
            applying.To(provider, row, isNew);
            Count(provider, hadCode, run);
        }
    }

    private static void Count(Organisation provider, bool hadCode, RegisterRun run)
    {
        if (!hadCode)
        {
            run.Added++;
        }
        else if (run.HasChanged(provider.Id))
        {
            run.Changed++;
        }
        else
        {
            run.Unchanged++;
        }
    }

    private static DateOnly DayOf(Command command, AcademicYear? newest, DateOnly today)
    {
        var day = FactsOf.File(command.FileName, command.FactsOf, today);
        return command.FactsOf is null && day == today && newest is { } year && year.LastDay < today ? year.LastDay : day;
    }
}
