using System.CommandLine;
using IttPartnerships.Access;
using IttPartnerships.Cli.Data;
using IttPartnerships.Journal;
using IttPartnerships.Partnerships.ManyAgreements;

namespace IttPartnerships.Cli.Partnerships;

/// <summary><c>ittp import agreements</c>: takes a file of agreements signed on paper in, whole or not at all.</summary>
public static class ImportAgreementsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to take in. Its columns are in docs/agreements.md" };
        var json = new Option<bool>("--json") { Description = "Writes the report as JSON" };
        var command = new Command("agreements", "Agreements of accredited providers and their partners, signed on paper") { file, json };
        command.SetAction((parsed, stop) => Run(parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.InvocationConfiguration, stop));
        return command;
    }

    private static Task<int> Run(FileInfo file, bool json, InvocationConfiguration console, CancellationToken stop) => FileImport.Run(
        console, [file],
        async db =>
        {
            await using var content = file.OpenRead();
            return await new ImportAgreements(db, new ActivityLog(db, TimeProvider.System), TimeProvider.System).Run(new(content, file.Name), Actor.CommandLine, stop);
        },
        report => (json ? FileImport.Json(report) : FileImport.Words([.. report.Problems, .. report.Warnings], $"{report.Words}."), report.Refused), stop);
}
