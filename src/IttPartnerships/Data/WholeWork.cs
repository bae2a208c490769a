using Microsoft.EntityFrameworkCore.Storage;

namespace IttPartnerships.Data;

/// <summary>
/// A transaction of one use case, which joins the one already open where the use case is a step of another: then the outer
/// one decides, and all its steps are saved or none.
/// </summary>
public sealed class WholeWork : IAsyncDisposable
{
    private readonly IDbContextTransaction? own;

    private WholeWork(IDbContextTransaction? own) => this.own = own;

    public static async Task<WholeWork> Begin(AppDb db, CancellationToken stop) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null);

    public Task Commit(CancellationToken stop) => own?.CommitAsync(stop) ?? Task.CompletedTask;

    /// <summary>Left without <see cref="Commit"/>, nothing happened; a step of another use case leaves that to it.</summary>
    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
