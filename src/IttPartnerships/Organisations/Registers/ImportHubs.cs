using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// Takes in the teaching school hubs, from the file that maps hubs to hub regions, and the districts of those regions from
/// the file beside it. Without the second, regions keep the districts they had. A hub that is a training provider of the
/// same name is one body. Import schools first, so that lead schools are found and odd regions noticed.
/// </summary>
public sealed class ImportHubs(AppDb db, TimeProvider clock)
{
    /// <param name="Content">The hubs. A stream that can seek; plain or gzip.</param>
    /// <param name="FactsOf">The day the facts are of; else the day in the file's name; else today.</param>
    /// <param name="Districts">The districts of the hub regions, one a row or a list a region.</param>
    public sealed record Command(
        Stream Content, string FileName, DateOnly? FactsOf = null, IProgress<ImportProgress>? Progress = null,
        Stream? Districts = null, string? DistrictsFileName = null);

    public async Task<Outcome<ImportReport>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ImportRegister))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var factsOf = FactsOf.File(command.FileName, command.FactsOf, DateOnly.FromDateTime(now.Date));
        var reading = new ReadingRows(command.Progress, stop);
        using var file = DelimitedFile.Open(command.Content, command.FileName);
        var hubs = HubRow.ReadAll(file, reading);
        var regions = ReadDistricts(command, reading, file.Problems);
        if (file.Problems.Any)
        {
            return ImportReport.OfRefused(RegisterKind.Hubs, factsOf, reading.Count, file.Problems);
        }

        await using var run = await RegisterRun.Begin(db, actor, RegisterKind.Hubs, command.FileName, factsOf, now, reading.Count, stop);
        var known = await KnownHubs.Load(db, hubs, stop);
        var served = regions ?? await db.HubDistricts.Select(d => new HubRegion(d.RegionCode, d.District)).Distinct().ToListAsync(stop);
        var applying = new ApplyHub(db, run, known, served);
        foreach (var hub in hubs)
        {
            applying.To(hub, isShared: hubs.Exists(other => other != hub && other.Name == hub.Name));
        }

        applying.WarnOfUnserved(hubs);
        run.Vanished = known.CountWithout(hubs);
        return await run.Save(file.Header, stop);
    }

    private static List<HubRegion>? ReadDistricts(Command command, ReadingRows reading, FileProblems problems)
    {
        if (command.Districts is not { } content)
        {
            return null;
        }

        using var file = DelimitedFile.Open(content, command.DistrictsFileName ?? "districts");
        var regions = HubRegion.ReadAll(file, reading);
        foreach (var problem in file.Problems.First)
        {
            problems.Add(problem.Row, problem.Column, problem.Value, $"{file.Problems.File}: {problem.Reason}");
        }

        return regions;
    }
}
