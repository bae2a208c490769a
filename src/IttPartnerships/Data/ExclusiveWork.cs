using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Data;

/// <summary>
/// Lets one transaction at a time do a kind of work, over all processes. SQLite has one writer anyway; PostgreSQL gets an
/// advisory lock that ends with the transaction.
/// </summary>
public static class ExclusiveWork
{
    public static async Task Take(AppDb db, string work, CancellationToken stop)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({work}))", stop);
        }
    }
}
