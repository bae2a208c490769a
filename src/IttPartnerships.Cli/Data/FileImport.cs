using System.CommandLine;
using System.Text.Json;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Cli.Data;

/// <summary>What every import has in common: a file that is there, a database of this version, and a report in words or as JSON. Anything refused ends with code 2.</summary>
internal static class FileImport
{
    public const int Refused = 2;

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <param name="files">What has to be there; null where a file was not asked for.</param>
    /// <param name="told">What the report says, and whether it refuses something.</param>
    public static async Task<int> Run<TReport>(
        InvocationConfiguration console, IEnumerable<FileInfo?> files, Func<AppDb, Task<Outcome<TReport>>> import, Func<TReport, (string Words, bool Refused)> told, CancellationToken stop)
    {
        if (files.FirstOrDefault(file => file is { Exists: false }) is { } absent)
        {
            await console.Error.WriteLineAsync($"{absent}: there is no such file");
            return Refused;
        }

        await using var db = DatabaseSettings.FromEnvironment().Open();
        if (await SchemaState.Of(db, stop) is { IsCurrent: false } schema)
        {
            await console.Error.WriteLineAsync(schema.Advice);
            return Refused;
        }

        var outcome = await import(db);
        if (!outcome.Try(out var report))
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, outcome.Refusals.Select(refusal => refusal.Statement)));
            return Refused;
        }

        var (words, refused) = told(report);
        await console.Output.WriteLineAsync(words);
        return refused ? Refused : 0;
    }

    public static string Json<TReport>(TReport report) => JsonSerializer.Serialize(report, Shape);

    public static string Words(IEnumerable<FileProblem> problems, string end) => string.Join(Environment.NewLine, [.. problems.Select(Line), end]);

    private static string Line(FileProblem problem) =>
        $"row {problem.Row}{(problem.Column.Length > 0 ? $", column {problem.Column}" : "")}{(problem.Value.Length > 0 ? $", “{problem.Value}”" : "")}: {problem.Reason}";
}
