using System.CommandLine;
using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Cli.Partnerships;

/// <summary><c>ittp import agreements</c>: takes a file of agreements signed on paper in, whole or not at all.</summary>
public static class ImportAgreementsCommand
{
    private const int Refused = 2;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to take in. Its columns are in docs/agreements.md" };
        var command = new Command("agreements", "Agreements of accredited providers and their partners, signed on paper") { file };
        command.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(file), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static async Task<int> Run(FileInfo file, InvocationConfiguration console, CancellationToken stop)
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
        var outcome = await new ImportAgreements(db, new ActivityLog(db, TimeProvider.System), TimeProvider.System).Run(new(content, file.Name), Actor.CommandLine, stop);
        if (!outcome.Try(out var report))
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, outcome.Refusals.Select(refusal => refusal.Statement)));
            return Refused;
        }

        await console.Output.WriteLineAsync(Words(report));
        return report.Refused ? Refused : 0;
    }

    private static string Words(PaperReport report)
    {
        var text = new StringBuilder();
        foreach (var problem in (IEnumerable<FileProblem>)[.. report.Problems, .. report.Warnings])
        {
            text.Append("row ").Append(problem.Row).Append(problem.Column.Length > 0 ? $", column {problem.Column}" : "").Append(problem.Value.Length > 0 ? $", “{problem.Value}”" : "").Append(": ").AppendLine(problem.Reason);
        }

        return text.Append(report.Words).Append('.').ToString();
    }
}
