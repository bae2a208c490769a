using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Placements;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IttPartnerships.Data;

internal static class Saving
{
    private const int SqliteConstraint = 19;

    /// <summary>
    /// Saves; or answers <see cref="Refusal.Changed"/> when somebody else saved first, or made the very same thing first, or with the reason of a
    /// guard of places when somebody else took the last one.
    /// </summary>
    /// <remarks>Of two who wait for each other PostgreSQL lets one go on; EF tells the other to try again, which is for a person to decide.</remarks>
    public static async Task<Refusal?> SaveOrRefuse(this AppDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return null;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || IsDuplicate(e.InnerException) || IsOvertaken(e.InnerException))
        {
            return Refusal.Changed;
        }
        catch (InvalidOperationException e) when (e.InnerException is DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } })
        {
            return Refusal.Changed;
        }
        catch (DbUpdateException e) when (PlacementGuards.RefusalFor(e.InnerException) is { } full)
        {
            return full;
        }
        catch (DbUpdateException)
        {
            // The database may refuse what no longer fits before it comes to the version that shows somebody was quicker.
            if (await LookedBeforeAnother(db, stop))
            {
                return Refusal.Changed;
            }

            throw;
        }
    }

    private static async Task<bool> LookedBeforeAnother(AppDb db, CancellationToken stop)
    {
        foreach (var entry in db.ChangeTracker.Entries<IEditable>().Where(e => e.State != EntityState.Added).ToList())
        {
            var stored = await entry.GetDatabaseValuesAsync(stop);
            if (stored is null || stored.GetValue<Guid>(nameof(IEditable.Version)) != entry.Property(e => e.Version).OriginalValue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A guard over several agreements that only somebody quicker can have set off: the use case had looked before.</summary>
    private static bool IsOvertaken(Exception? e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } => true,
        SqliteException { SqliteErrorCode: SqliteConstraint } sqlite => sqlite.Message.Contains(AgreementGuards.HoldsAlready, StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsDuplicate(Exception? e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || (e is SqliteException { SqliteErrorCode: SqliteConstraint } sqlite && sqlite.Message.Contains("UNIQUE", StringComparison.Ordinal));
}
