using System.CommandLine;
using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Cli.Data;
using IttPartnerships.Cli.Partnerships;
using IttPartnerships.Cli.Trainees;
using IttPartnerships.Cli.Placements;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Programmes;

namespace IttPartnerships.Cli.Organisations;

/// <summary><c>ittp import</c>: takes a file of a public register in, whole or not at all, and says what came of it.</summary>
public static class ImportCommand
{
    private delegate Task<Outcome<ImportReport>> Import(AppDb db, GivenFiles files, DateOnly? factsOf, IProgress<ImportProgress> progress, CancellationToken stop);

    private sealed record GivenFiles(string Name, Stream Content, string? DistrictsName, Stream? Districts, string? Provider);

    public static Command Create()
    {
        var districts = new Option<FileInfo>("--districts") { Description = "The districts of the hub regions; without it regions keep the districts they had" };
        var provider = new Option<string>("--provider") { Description = "Only the courses of the accredited provider with this code" };
        return new Command("import", "Takes in a file of a public register: CSV, plain or gzip, in UTF-8 or Windows-1252")
        {
            Of("schools", "The register of schools: a GIAS download, or one of the narrower lists made from it", (db, files, factsOf, progress, stop) =>
                new ImportSchools(db, TimeProvider.System).Run(new(files.Content, files.Name, factsOf, progress), Actor.CommandLine, stop)),
            Of("links", "The GIAS links between establishments: predecessors, successors and others", (db, files, factsOf, progress, stop) =>
                new ImportEstablishmentLinks(db, TimeProvider.System).Run(new(files.Content, files.Name, factsOf, progress), Actor.CommandLine, stop)),
            Of("providers", "Training providers and their accreditations, of one academic year or several", (db, files, factsOf, progress, stop) =>
                new ImportProviders(db, TimeProvider.System).Run(new(files.Content, files.Name, factsOf, progress), Actor.CommandLine, stop)),
            Of("partnerships", "Published partnerships of accredited providers and training partners by academic year", (db, files, factsOf, progress, stop) =>
                new ImportPublishedPartnerships(db, TimeProvider.System).Run(new(files.Content, files.Name, factsOf, progress), Actor.CommandLine, stop)),
            Of("hubs", "Teaching school hubs with their hub regions", (db, files, factsOf, progress, stop) =>
                new ImportHubs(db, TimeProvider.System).Run(
                    new(files.Content, files.Name, factsOf, progress, files.Districts, files.DistrictsName), Actor.CommandLine, stop), districts),
            Of("pay-areas", "The pay area and mentor funding rate of each district", (db, files, factsOf, progress, stop) =>
                new ImportPayAreas(db, TimeProvider.System).Run(new(files.Content, files.Name, factsOf, progress), Actor.CommandLine, stop)),
            Of("courses", "Published courses of accredited providers, a line of JSON each. Import providers first", (db, files, factsOf, progress, stop) =>
                new ImportCourses(db, TimeProvider.System).Run(new(files.Content, files.Name, factsOf, progress, files.Provider), Actor.CommandLine, stop), provider: provider),
            ImportAgreementsCommand.Create(),
            ImportTraineesCommand.Create(),
            ImportTermDatesCommand.Create(),
        };
    }

    private static Command Of(string register, string description, Import import, Option<FileInfo>? beside = null, Option<string>? provider = null)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to take in" };
        var factsOf = new Option<DateOnly?>("--facts-of")
        {
            Description = "The day its facts are of, as 2026-08-31; else the day in the file's name; else today",
            CustomParser = result =>
            {
                if (result.Tokens is [var only] && DateOnly.TryParseExact(only.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError("--facts-of must be a day such as 2026-08-31");
                return null;
            },
        };
        var json = new Option<bool>("--json") { Description = "Prints the report as JSON" };
        var command = new Command(register, description) { file, factsOf, json };
        if (beside is not null)
        {
            command.Add(beside);
        }

        if (provider is not null)
        {
            command.Add(provider);
        }

        command.SetAction((parsed, stop) => Run(
            import, parsed.GetRequiredValue(file), beside is null ? null : parsed.GetValue(beside), provider is null ? null : parsed.GetValue(provider),
            parsed.GetValue(factsOf), parsed.GetValue(json), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static Task<int> Run(
        Import import, FileInfo file, FileInfo? beside, string? provider, DateOnly? factsOf, bool json, InvocationConfiguration console, CancellationToken stop) => FileImport.Run(
        console, [file, beside],
        async db =>
        {
            await using var content = file.OpenRead();
            await using var districts = beside?.OpenRead();
            var progress = new ProgressLine(console.Error);
            var outcome = await import(db, new GivenFiles(file.Name, content, beside?.Name, districts, provider), factsOf, progress, stop);
            progress.End();
            return outcome;
        },
        report => (json ? ImportReportText.Json(report) : ImportReportText.Words(report), report.Refused), stop);
}
