using IttPartnerships.Data;

namespace IttPartnerships.Organisations.Finding;

/// <summary>
/// The newest snapshot of the register, one a process. Loaded once however many ask; while a newer one loads the old one
/// serves. What changed elsewhere (another process included) is noticed within <see cref="Look"/>, or, where only the journal moved
/// (people signing in move it too), within <see cref="Patience"/>.
/// </summary>
public sealed class CurrentRegister(DatabaseSettings database, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim loading = new(1, 1);
    private RegisterSnapshot? current;
    private long lookedAt;
    private long loadedAt;

    public async ValueTask<RegisterSnapshot> Now(CancellationToken stop)
    {
        if (Volatile.Read(ref current) is not { } snapshot)
        {
            return await Refresh(stop);
        }

        var before = Volatile.Read(ref lookedAt);
        var due = clock.GetElapsedTime(before) >= Look;
        if (due && Interlocked.CompareExchange(ref lookedAt, clock.GetTimestamp(), before) == before)
        {
            // A failure here (the database is away) leaves the old snapshot serving; the next look tries again.
            _ = Task.Run(() => Load(waitForJournal: true, CancellationToken.None), CancellationToken.None);
        }

        return snapshot;
    }

    /// <summary>Waits until the snapshot holds everything saved before the call; for whoever has just changed the register.</summary>
    public Task<RegisterSnapshot> Refresh(CancellationToken stop) => Load(waitForJournal: false, stop);

    public void Dispose() => loading.Dispose();

    private async Task<RegisterSnapshot> Load(bool waitForJournal, CancellationToken stop)
    {
        await loading.WaitAsync(stop);
        try
        {
            await using var db = database.Open();
            var stamp = await ReadRegister.Stamp(db, stop);
            var patient = waitForJournal && clock.GetElapsedTime(loadedAt) < Patience;
            if (current is { } held && (held.Stamp == stamp || (patient && held.Stamp with { LatestEntry = stamp.LatestEntry } == stamp)))
            {
                return held;
            }

            var snapshot = await new ReadRegister(db).Run(stop);
            Volatile.Write(ref current, snapshot);
            loadedAt = clock.GetTimestamp();
            Volatile.Write(ref lookedAt, loadedAt);
            return snapshot;
        }
        finally
        {
            loading.Release();
        }
    }
}
