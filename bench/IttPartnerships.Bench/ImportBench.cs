using System.Diagnostics;
using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations.Registers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IttPartnerships.Bench;

/// <summary>
/// The national register into an empty database, again unchanged, and beside it the bare cost: the very rows the import
/// wrote, inserted with no checks by raw ADO.NET in one transaction.
/// </summary>
internal static class ImportBench
{
    private const int Times = 3;

    private static readonly string[] Tables =
        ["register_imports", "organisations", "schools", "organisation_identifiers", "organisation_addresses", "journal_entries", "journal_subjects"];

    public static async Task Run()
    {
        var file = Environment.GetEnvironmentVariable("REGISTER") ?? "../shared/data/gias-shaped/edubasealldata-shaped.csv.gz";
        Console.WriteLine($"National import: {Path.GetFileName(file)}. {Machine.Describe()}. Medians of {Times}.");
        var folder = Directory.CreateTempSubdirectory("ittp-bench");
        await Measure("SQLite", file, i => Task.FromResult(new DatabaseSettings(null, Path.Combine(folder.FullName, $"{i}.db"))));
        if (Environment.GetEnvironmentVariable("ITTP_TEST_POSTGRES") is { Length: > 0 } server)
        {
            await Measure("PostgreSQL", file, i => NewPostgres(server, i));
        }

        folder.Delete(recursive: true);
    }

    private static async Task Measure(string name, string file, Func<int, Task<DatabaseSettings>> database)
    {
        List<double> first = [], second = [], bare = [];
        var rows = 0;
        for (var i = 0; i < Times; i++)
        {
            var settings = await database(i * 2);
            await Migrate(settings);
            (rows, var seconds) = await Import(settings, file);
            first.Add(seconds);
            second.Add((await Import(settings, file)).Seconds);
            var empty = await database((i * 2) + 1);
            await Migrate(empty);
            bare.Add(await Copy(settings, empty));
        }

        var (one, two, raw) = (Median(first), Median(second), Median(bare));
        Console.WriteLine($"{name,-10} first {one:0.00} s ({rows / one:0} rows a second), unchanged {two:0.00} s ({two / one:0.00} of the first), bare insert {raw:0.00} s; import is {one / raw:0.00} times bare");
    }

    private static async Task<(int Rows, double Seconds)> Import(DatabaseSettings settings, string file)
    {
        var watch = Stopwatch.StartNew();
        await using var db = settings.Open();
        await using var content = File.OpenRead(file);
        var outcome = await new ImportSchools(db, TimeProvider.System).Run(new(content, Path.GetFileName(file)), Actor.CommandLine, CancellationToken.None);
        return (outcome.Value.Counts.Rows, watch.Elapsed.TotalSeconds);
    }

    private static async Task<double> Copy(DatabaseSettings from, DatabaseSettings to)
    {
        await using var source = from.Open();
        await using var target = to.Open();
        await source.Database.OpenConnectionAsync();
        await target.Database.OpenConnectionAsync();
        List<(string Table, string[] Columns, List<object[]> Rows)> all = [];
        foreach (var table in Tables)
        {
            await using var command = source.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            List<object[]> rows = [];
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }

            all.Add((table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows));
        }

        GC.Collect();
        var watch = Stopwatch.StartNew();
        await using var transaction = await target.Database.GetDbConnection().BeginTransactionAsync();
        foreach (var (table, columns, rows) in all)
        {
            Insert(target, transaction, table, columns, rows);
        }

        await transaction.CommitAsync();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>A prepared INSERT a row, as a first straightforward loader would be written.</summary>
    private static void Insert(AppDb db, System.Data.Common.DbTransaction transaction, string table, string[] columns, List<object[]> rows)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(",", columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(",", columns.Select((_, i) => $"@p{i}"))})";
        var parameters = columns.Select((_, i) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            command.ExecuteNonQuery();
        }
    }

    public static async Task<DatabaseSettings> NewPostgres(string server, int i)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS bench_{i} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
        command.CommandText = $"CREATE DATABASE bench_{i}";
        await command.ExecuteNonQueryAsync();
        return Postgres(server, i);
    }

    /// <summary>The measure and the product it starts have as many each, and a server for tests allows 200.</summary>
    private const int MostConnections = 80;

    public static DatabaseSettings Postgres(string server, int i) => new(new NpgsqlConnectionStringBuilder(server) { Database = $"bench_{i}", MaxPoolSize = MostConnections }.ConnectionString, "");

    public static async Task<bool> IsThere(string server, int i)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = 'bench_{i}')", connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private static async Task Migrate(DatabaseSettings settings)
    {
        await using var db = settings.Open();
        await db.Database.MigrateAsync();
        SqliteConnection.ClearAllPools();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
