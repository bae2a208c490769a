using System.Diagnostics;
using IttPartnerships.Data;
using IttPartnerships.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Web.Tests.Data;

public sealed class DatabaseStartTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task The_program_refuses_a_schema_that_is_not_its_own_and_says_what_to_do(DatabaseKind kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Tomorrow', '99.0')", Stop);
        }

        var (exitCode, said) = await Start(database.Settings);

        exitCode.ShouldBe(1, said);
        said.ShouldContain("The database was made by a newer version (29990101000000_Tomorrow)");
    }

    [Fact]
    public async Task The_program_does_not_make_a_database_nobody_asked_for()
    {
        var file = Path.Combine(Path.GetTempPath(), $"ittp-none-{Guid.CreateVersion7():N}.db");

        var (exitCode, said) = await Start(new DatabaseSettings(null, file));

        exitCode.ShouldBe(1, said);
        said.ShouldContain("Run: ittp database migrate");
        File.Exists(file).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(WebApplication.Kinds), MemberType = typeof(WebApplication))]
    public async Task Ready_means_the_schema_is_current_and_live_means_only_that_it_runs(DatabaseKind kind)
    {
        using var application = WebApplication.On(kind);
        var visitor = application.Visitor();
        (await visitor.Get("/health/ready")).Text.ShouldBe("Healthy");

        await using var db = application.Database.Open();
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Tomorrow', '99.0')", Stop);

        (await visitor.Get("/health/ready")).Status.ShouldBe(503);
        (await visitor.Get("/health/live")).Text.ShouldBe("Healthy");
    }

    private static async Task<(int ExitCode, string Said)> Start(DatabaseSettings settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["ITTP_POSTGRES"] = settings.Postgres ?? "", ["ITTP_SQLITE"] = settings.SqliteFile, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ITTP_MIGRATE"] = "" },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(Stop);
        _ = process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await said);
    }
}
