using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Data;

/// <summary>How a database's schema stands to the one this version of the program needs.</summary>
/// <param name="Applied">Migrations the database has, in order.</param>
/// <param name="Pending">Migrations this version has and the database lacks.</param>
/// <param name="Unknown">Migrations the database has and this version does not know: a newer version made it.</param>
public sealed record SchemaState(IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    public bool IsCurrent => Pending.Count == 0 && Unknown.Count == 0;

    /// <summary>What whoever keeps the installation should know and do, in one sentence.</summary>
    public string Advice => this switch
    {
        { Unknown.Count: > 0 } => $"The database was made by a newer version ({Unknown[^1]}). Start that version, or restore a backup made before the upgrade",
        { Applied.Count: 0 } => "The database is empty. Run: ittp database migrate",
        { Pending.Count: > 0 } => $"The database needs {Pending.Count} {(Pending.Count == 1 ? "migration" : "migrations")} ({string.Join(", ", Pending)}). Back it up, then run: ittp database migrate",
        _ => $"The database is up to date ({Applied[^1]})",
    };

    public static async Task<SchemaState> Of(AppDb db, CancellationToken stop) => Of(db, [.. await db.Database.GetAppliedMigrationsAsync(stop)]);

    /// <summary>The state of a database that has these migrations; nothing is opened.</summary>
    public static SchemaState Of(AppDb db, IReadOnlyList<string> applied)
    {
        var known = db.Database.GetMigrations().ToList();
        return new SchemaState(applied, [.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
    }
}
