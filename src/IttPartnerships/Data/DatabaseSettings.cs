using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IttPartnerships.Data;

/// <summary>Where the data is: one setting decides the database. Nothing set means a SQLite file in the data folder.</summary>
/// <param name="Postgres">A PostgreSQL connection string, or null for SQLite.</param>
/// <param name="SqliteFile">The SQLite file's path; used when <paramref name="Postgres"/> is null.</param>
public sealed record DatabaseSettings(string? Postgres, string SqliteFile)
{
    /// <summary>Reads <c>ITTP_POSTGRES</c>, or else the file <c>ITTP_SQLITE</c> names, or else the file <c>ittp.db</c> in the folder <c>DATA</c> names (default <c>data</c>).</summary>
    public static DatabaseSettings FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>The same from another place settings are kept, the web's configuration.</summary>
    public static DatabaseSettings From(Func<string, string?> setting) => new(
        setting("ITTP_POSTGRES") is { Length: > 0 } postgres ? postgres : null,
        setting("ITTP_SQLITE") is { Length: > 0 } file ? file : Path.Combine(setting("DATA") is { Length: > 0 } folder ? folder : "data", "ittp.db"));

    public static string DataFolder() => Environment.GetEnvironmentVariable("DATA") is { Length: > 0 } folder ? folder : "data";

    public AppDb Open() => Postgres is null
        ? new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(SqliteConnectionString).Options)
        : new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(PostgresConnectionString).Options);

    /// <summary>
    /// PostgreSQL compiles a query it thinks dear before it asks it: half a second for what then takes fifty milliseconds. Whoever sets options of
    /// their own decides for themselves.
    /// </summary>
    public string? PostgresConnectionString { get; } = Postgres is null ? null : WithoutCompiling(Postgres);

    public string SqliteConnectionString => $"Data Source={SqliteFile}";

    private static string WithoutCompiling(string connection)
    {
        var built = new NpgsqlConnectionStringBuilder(connection);
        built.Options ??= "-c jit=off";
        return built.ConnectionString;
    }
}
