using System.CommandLine;
using IttPartnerships.Access;
using IttPartnerships.Cli.Data;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Trainees.Import;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Cli.Trainees;

/// <summary><c>ittp import trainees</c>: takes a provider's own file of trainees in; refused rows are named and the good ones saved.</summary>
public static class ImportTraineesCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to take in: CSV, with headings in its first row" };
        var provider = new Option<string>("--provider") { Description = "The code of the accredited provider whose trainees they are", Required = true };
        var whole = new Option<bool>("--whole") { Description = "Saves nothing unless every row is good" };
        var json = new Option<bool>("--json") { Description = "Writes the report as JSON" };
        var command = new Command("trainees", "Trainees of one accredited provider. Columns are guessed by their headings, or known from an earlier import") { file, provider, whole, json };
        command.SetAction((parsed, stop) =>
        {
            var (source, code, allOrNone, asJson) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(provider), parsed.GetValue(whole), parsed.GetValue(json));
            return FileImport.Run(
                parsed.InvocationConfiguration, [source], db => Import(db, source, code, allOrNone, stop),
                report => (asJson ? FileImport.Json(report) : FileImport.Words(report.Problems, $"{report.Words}."), report.Refused > 0), stop);
        });
        return command;
    }

    private static async Task<Outcome<TraineeImportReport>> Import(AppDb db, FileInfo file, string provider, bool whole, CancellationToken stop)
    {
        var code = provider.Trim().ToUpperInvariant();
        var owners = await db.Identifiers.Where(i => i.Scheme == IdentifierScheme.ProviderCode && i.Value == code && i.Until == null).Select(i => i.Organisation).Distinct().ToListAsync(stop);
        if (owners is not [var owner])
        {
            return new Refusal("provider-unknown", $"No provider has the code {code}. Find it by name: ittp find NAME");
        }

        using var register = new CurrentRegister(DatabaseSettings.FromEnvironment(), TimeProvider.System);
        await using var content = file.OpenRead();
        return await new ImportTrainees(db, register, TimeProvider.System).Run(new(content, file.Name, null, whole, owner), Actor.CommandLine, stop);
    }
}
