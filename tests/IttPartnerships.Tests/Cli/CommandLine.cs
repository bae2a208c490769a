using System.Diagnostics;
using IttPartnerships.Cli;
using IttPartnerships.Data;
using IttPartnerships.Tests.Data;

namespace IttPartnerships.Tests.Cli;

/// <summary>The command line as people run it: a process of its own, with its database by environment.</summary>
internal static class CommandLine
{
    public static Task<(int Code, string Output, string Error)> Run(TestDatabase? database, string folder, params string[] arguments) => RunOn(database?.Settings, folder, arguments);

    public static async Task<(int Code, string Output, string Error)> RunOn(DatabaseSettings? database, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["DATA"] = folder;
        start.Environment["ITTP_POSTGRES"] = database?.Postgres ?? "";
        start.Environment["ITTP_SQLITE"] = database is { Postgres: null } ? database.SqliteFile : "";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
