using System.Diagnostics;
using IttPartnerships.Data;
using Npgsql;

namespace IttPartnerships.Tests.Data;

/// <summary>The two commands of docs/running.md, with PostgreSQL's own tools.</summary>
public sealed class PostgresBackupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restored_dump_has_every_row_of_every_table_as_it_was()
    {
        await using var from = await TestDatabase.Create(DatabaseKind.Postgres);
        await using var db = from.Open();
        await SampleRegister.Import(db);
        var before = await TableContent.Of(db, Stop);
        await using var into = await TestDatabase.Create(DatabaseKind.Postgres);
        var dump = Path.Combine(Path.GetTempPath(), $"ittp-{Guid.CreateVersion7():N}.dump");

        await Run("pg_dump", "--format=custom", $"--file={dump}", $"--dbname={Uri(from.Settings)}");
        await Run("pg_restore", "--clean", "--if-exists", "--single-transaction", $"--dbname={Uri(into.Settings)}", dump);

        File.Delete(dump);
        await using var restored = into.Open();
        (await TableContent.Of(restored, Stop)).ShouldBe(before);
        before["organisations"].ShouldStartWith("4 rows");
    }

    private static string Uri(DatabaseSettings settings)
    {
        var server = new NpgsqlConnectionStringBuilder(settings.Postgres);
        return $"postgresql://{server.Username}@{server.Host}:{server.Port}/{server.Database}";
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        process.ExitCode.ShouldBe(0, said);
    }
}
