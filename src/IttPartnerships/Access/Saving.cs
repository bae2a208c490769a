using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IttPartnerships.Access;

internal static class Saving
{
    private const int SqliteConstraint = 19;

    /// <summary>Saves; or answers <see cref="Refusal.Changed"/> when somebody else saved first, or made the very same thing first.</summary>
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
    }

    /// <summary>A guard of the database that only somebody quicker can have set off: the use case had looked before.</summary>
    private static bool IsOvertaken(Exception? e) => e switch
    {
        PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation } => true,
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation } postgres => postgres.MessageText == AgreementGuards.SignatureBinds,
        SqliteException { SqliteErrorCode: SqliteConstraint } sqlite =>
            sqlite.Message.Contains(AgreementGuards.HoldsAlready, StringComparison.Ordinal) || sqlite.Message.Contains(AgreementGuards.SignatureBinds, StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsDuplicate(Exception? e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        || (e is SqliteException { SqliteErrorCode: SqliteConstraint } sqlite && sqlite.Message.Contains("UNIQUE", StringComparison.Ordinal));
}
