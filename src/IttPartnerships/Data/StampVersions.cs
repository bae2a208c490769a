using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IttPartnerships.Data;

/// <summary>A record two people may edit at once: the second save is refused, nothing is lost in silence.</summary>
public interface IEditable
{
    /// <summary>Changes with every save. Set by us, because SQLite has no row version of its own.</summary>
    Guid Version { get; set; }
}

internal sealed class StampVersions : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return new(result);
    }

    private static void Stamp(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IEditable>().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            entry.Entity.Version = Guid.CreateVersion7();
        }
    }
}
