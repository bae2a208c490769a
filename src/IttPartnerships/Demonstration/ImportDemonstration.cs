using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Registers;

namespace IttPartnerships.Demonstration;

/// <summary>Takes the demonstration's files in, one register after the other.</summary>
internal sealed class ImportDemonstration(AppDb db, TimeProvider clock, Actor actor, IProgress<ImportProgress>? progress)
{
    public async Task Run(IReadOnlyList<InventedCounty> counties, AcademicYear year, CancellationToken stop)
    {
        using var schools = DemonstrationFiles.Schools(counties);
        Check(await new ImportSchools(db, clock).Run(new(schools, "demonstration schools", Progress: progress), actor, stop));
        using var links = DemonstrationFiles.Links(counties);
        Check(await new ImportEstablishmentLinks(db, clock).Run(new(links, "demonstration links"), actor, stop));
        using var providers = DemonstrationFiles.Providers(counties, year);
        Check(await new ImportProviders(db, clock).Run(new(providers, "demonstration providers"), actor, stop));
        using var partnerships = DemonstrationFiles.Partnerships(counties, year);
        Check(await new ImportPublishedPartnerships(db, clock).Run(new(partnerships, "demonstration partnerships"), actor, stop));
        using var hubs = DemonstrationFiles.Hubs(counties);
        using var districts = DemonstrationFiles.Districts(counties);
        Check(await new ImportHubs(db, clock).Run(new(hubs, "demonstration hubs", Districts: districts, DistrictsFileName: "demonstration districts"), actor, stop));
    }

    // Our own files: anything wrong with them is a bug of ours.
    private void Check(Outcome<ImportReport> outcome)
    {
        if (outcome.Value is { } report && (report.Refused || report.Counts.LeftOut > 0))
        {
            throw new InvalidOperationException($"The {report.FileName} were not taken in: {report.Problems.Concat(report.Warnings).First()}");
        }

        db.ChangeTracker.Clear();
    }
}
