using System.CommandLine;
using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Placements.Calendars;

namespace IttPartnerships.Cli.Placements;

/// <summary><c>ittp import term-dates</c>: takes in term dates of local authorities, whole or not at all.</summary>
public static class ImportTermDatesCommand
{
    private const int Refused = 2;
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to take in: authority, year, first_day, last_day, label" };
        var json = new Option<bool>("--json") { Description = "Writes the report as JSON" };
        var command = new Command("term-dates", "Term dates of local authorities, for every school that has not set its own") { file, json };
        command.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static async Task<int> Run(FileInfo file, bool json, InvocationConfiguration console, CancellationToken stop)
    {
        if (!file.Exists)
        {
            await console.Error.WriteLineAsync($"{file}: there is no such file");
            return Refused;
        }

        await using var db = DatabaseSettings.FromEnvironment().Open();
        if (await SchemaState.Of(db, stop) is { IsCurrent: false } schema)
        {
            await console.Error.WriteLineAsync(schema.Advice);
            return Refused;
        }

        await using var content = file.OpenRead();
        var outcome = await new ImportTermDates(db, new ActivityLog(db, TimeProvider.System), TimeProvider.System).Run(new(content, file.Name), Actor.CommandLine, stop);
        if (!outcome.Try(out var report))
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, outcome.Refusals.Select(refusal => refusal.Statement)));
            return Refused;
        }

        await console.Output.WriteLineAsync(json ? JsonSerializer.Serialize(report, Shape) : Words(report));
        return report.Refused ? Refused : 0;
    }

    private static string Words(ImportTermDates.Report report) => string.Join(Environment.NewLine,
    [
        .. report.Problems.Select(problem => $"row {problem.Row}{(problem.Column.Length > 0 ? $", column {problem.Column}" : "")}{(problem.Value.Length > 0 ? $", “{problem.Value}”" : "")}: {problem.Reason}"),
        report.Refused ? $"Nothing was taken in: {report.ProblemCount} to mend first." : $"Took in {report.Terms} stretches for {(report.Authorities == 1 ? "1 authority’s year" : $"{report.Authorities} years of authorities")}.",
    ]);
}
