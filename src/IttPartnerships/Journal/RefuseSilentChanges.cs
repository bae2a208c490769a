using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IttPartnerships.Journal;

/// <summary>Refuses to save a changed record that nobody journalled, and any change to the journal itself.</summary>
internal sealed class RefuseSilentChanges : SaveChangesInterceptor
{
    /// <summary>A use case that saves in several steps journals in one of them: the transaction holds them together.</summary>
    private Guid? journalledIn;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData.Context!);
        return new(result);
    }

    private void Check(DbContext db)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();

        var rewritten = entries.FirstOrDefault(e => e.Entity is JournalEntry or JournalSubject && e.State != EntityState.Added);
        if (rewritten is not null)
        {
            throw new InvalidOperationException($"The journal is append-only, and {rewritten.Metadata.ClrType.Name} was {rewritten.State}.");
        }

        var transaction = db.Database.CurrentTransaction?.TransactionId;
        if (entries.Exists(e => e.Entity is JournalEntry or JournalSubject))
        {
            journalledIn = transaction;
            return;
        }

        var changed = entries.FirstOrDefault(e => e.Entity is IJournalled);
        if (changed is not null && (transaction is null || transaction != journalledIn))
        {
            throw new InvalidOperationException(
                $"{changed.Metadata.ClrType.Name} was {changed.State} and nothing was journalled. Maybe the use case forgot ActivityLog.Record.");
        }
    }
}
