using System.CommandLine;
using IttPartnerships.Access;
using IttPartnerships.Cli.Data;
using IttPartnerships.Journal;
using IttPartnerships.Placements.Calendars;

namespace IttPartnerships.Cli.Placements;

/// <summary><c>ittp import term-dates</c>: takes in term dates of local authorities, whole or not at all.</summary>
public static class ImportTermDatesCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to take in: authority, year, first_day, last_day, label" };
        var json = new Option<bool>("--json") { Description = "Writes the report as JSON" };
        var command = new Command("term-dates", "Term dates of local authorities, for every school that has not set its own") { file, json };
        command.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static Task<int> Run(FileInfo file, bool json, InvocationConfiguration console, CancellationToken stop) => FileImport.Run(
        console, [file],
        async db =>
        {
            await using var content = file.OpenRead();
            return await new ImportTermDates(db, new ActivityLog(db, TimeProvider.System), TimeProvider.System).Run(new(content, file.Name), Actor.CommandLine, stop);
        },
        report => (json ? FileImport.Json(report) : FileImport.Words(report.Problems, End(report)), report.Refused), stop);

    private static string End(ImportTermDates.Report report) => report.Refused
        ? $"Nothing was taken in: {report.ProblemCount} to mend first."
        : $"Took in {report.Terms} stretches for {(report.Authorities == 1 ? "1 authority’s year" : $"{report.Authorities} years of authorities")}.";
}
