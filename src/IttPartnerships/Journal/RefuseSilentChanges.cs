using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IttPartnerships.Journal;

/// <summary>Refuses to save a changed record that nobody journalled, and any change to the journal itself.</summary>
internal sealed class RefuseSilentChanges : SaveChangesInterceptor
{
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

    private static void Check(DbContext db)
    {
        var entries = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();

        var rewritten = entries.FirstOrDefault(e => e.Entity is JournalEntry or JournalSubject && e.State != EntityState.Added);
        if (rewritten is not null)
        {
            throw new InvalidOperationException($"The journal is append-only, and {rewritten.Metadata.ClrType.Name} was {rewritten.State}.");
        }

        var changed = entries.FirstOrDefault(e => e.Entity is IJournalled);
        if (changed is not null && !entries.Exists(e => e.Entity is JournalEntry or JournalSubject))
        {
            throw new InvalidOperationException(
                $"{changed.Metadata.ClrType.Name} was {changed.State} and nothing was journalled. Maybe the use case forgot ActivityLog.Record.");
        }
    }
}
