using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IttPartnerships.Tests.Data;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>
/// An empty, migrated database of its own for one test, copied from a template that is migrated once a run. PostgreSQL is
/// used when <c>ITTP_TEST_POSTGRES</c> says where it is (./test starts one); otherwise those tests are skipped with a message.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    private static readonly Dictionary<DatabaseKind, string> Templates = [];

    private TestDatabase(DatabaseKind kind, DatabaseSettings settings)
    {
        Kind = kind;
        Settings = settings;
    }

    /// <summary>For <c>[Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]</c>.</summary>
    public static TheoryData<DatabaseKind> Kinds => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    public DatabaseKind Kind { get; }

    public DatabaseSettings Settings { get; }

    private static string? Server => Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES");

    public AppDb Open() => Settings.Open();

    public static async Task<TestDatabase> Create(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Postgres && string.IsNullOrEmpty(Server))
        {
            Assert.Skip("ITTP_TEST_POSTGRES is not set: ./test starts a PostgreSQL and sets it.");
        }

        var name = $"ittp_{Guid.CreateVersion7():N}";
        await OneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!Templates.TryGetValue(kind, out var template))
            {
                template = $"{name}_template";
                await Migrate(At(kind, template));
                Templates[kind] = template;
            }

            await Copy(kind, template, name);
        }
        finally
        {
            OneAtATime.Release();
        }

        return new TestDatabase(kind, At(kind, name));
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var suffix in (string[])["", "-wal", "-shm"])
            {
                File.Delete(Settings.SqliteFile + suffix);
            }

            return;
        }

        await OnServer($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(Settings.Postgres).Database} WITH (FORCE)");
    }

    private static DatabaseSettings At(DatabaseKind kind, string name) => kind == DatabaseKind.Sqlite
        ? new DatabaseSettings(null, Path.Combine(Path.GetTempPath(), $"{name}.db"))
        : new DatabaseSettings(new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 10 }.ConnectionString, "");

    private static async Task Migrate(DatabaseSettings settings)
    {
        await using (var db = settings.Open())
        {
            await db.Database.MigrateAsync();
            if (settings.Postgres is null)
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task Copy(DatabaseKind kind, string template, string name)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            File.Copy(At(kind, template).SqliteFile, At(kind, name).SqliteFile);
            return;
        }

        await OnServer($"CREATE DATABASE {name} TEMPLATE {template}");
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
