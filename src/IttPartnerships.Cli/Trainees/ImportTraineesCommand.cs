using System.CommandLine;
using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Trainees.Import;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Cli.Trainees;

/// <summary><c>ittp import trainees</c>: takes a provider's own file of trainees in; refused rows are named and the good ones saved.</summary>
public static class ImportTraineesCommand
{
    private const int Refused = 2;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to take in: CSV, with headings in its first row" };
        var provider = new Option<string>("--provider") { Description = "The code of the accredited provider whose trainees they are", Required = true };
        var whole = new Option<bool>("--whole") { Description = "Saves nothing unless every row is good" };
        var json = new Option<bool>("--json") { Description = "Writes the report as JSON" };
        var command = new Command("trainees", "Trainees of one accredited provider. Columns are guessed by their headings, or known from an earlier import") { file, provider, whole, json };
        command.SetAction((parsed, stop) => Run(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(provider), parsed.GetValue(whole), parsed.GetValue(json), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static async Task<int> Run(FileInfo file, string provider, bool whole, bool json, InvocationConfiguration console, CancellationToken stop)
    {
        if (!file.Exists)
        {
            await console.Error.WriteLineAsync($"{file}: there is no such file");
            return Refused;
        }

        var database = DatabaseSettings.FromEnvironment();
        await using var db = database.Open();
        if (await SchemaState.Of(db, stop) is { IsCurrent: false } schema)
        {
            await console.Error.WriteLineAsync(schema.Advice);
            return Refused;
        }

        var code = provider.Trim().ToUpperInvariant();
        var owners = await db.Identifiers.Where(i => i.Scheme == IdentifierScheme.ProviderCode && i.Value == code && i.Until == null).Select(i => i.Organisation).Distinct().ToListAsync(stop);
        if (owners is not [var owner])
        {
            await console.Error.WriteLineAsync($"No provider has the code {code}. Find it by name: ittp find NAME");
            return Refused;
        }

        using var register = new CurrentRegister(database, TimeProvider.System);
        await using var content = file.OpenRead();
        var outcome = await new ImportTrainees(db, register, TimeProvider.System).Run(new(content, file.Name, null, whole, owner), Actor.CommandLine, stop);
        if (!outcome.Try(out var report))
        {
            await console.Error.WriteLineAsync(string.Join(Environment.NewLine, outcome.Refusals.Select(refusal => refusal.Statement)));
            return Refused;
        }

        await console.Output.WriteLineAsync(json ? JsonSerializer.Serialize(report, Indented) : Words(report));
        return report.Refused > 0 ? Refused : 0;
    }

    private static string Words(TraineeImportReport report) => string.Join(Environment.NewLine, [
        .. report.Problems.Select(problem => $"row {problem.Row}, {problem.Column}{(problem.Value.Length > 0 ? $", “{problem.Value}”" : "")}: {problem.Reason}"), $"{report.Words}."]);
}
