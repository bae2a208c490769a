using System.Collections.Concurrent;

namespace IttPartnerships.Jobs;

/// <summary>
/// The jobs this process is running, and a bell for its workers. The database is the truth between processes; this makes
/// progress, cancelling and starting immediate within one.
/// </summary>
public sealed class RunningJobs : IDisposable
{
    private readonly ConcurrentDictionary<JobId, RunningJob> running = [];
    private readonly SemaphoreSlim bell = new(0);

    public JobProgress? Progress(JobId job) => running.TryGetValue(job, out var found) ? found.Progress : null;

    public void Cancel(JobId job)
    {
        if (running.TryGetValue(job, out var found))
        {
            found.Cancel();
        }
    }

    /// <summary>There is something to do: an idle worker looks at once.</summary>
    public void Ring() => bell.Release();

    /// <summary>Returns at the next ring, or after <paramref name="longest"/>.</summary>
    public Task WaitForRing(TimeSpan longest, CancellationToken stop) => bell.WaitAsync(longest, stop);

    public void Dispose() => bell.Dispose();

    internal void Add(RunningJob job) => running[job.Id] = job;

    internal void Remove(RunningJob job) => running.TryRemove(KeyValuePair.Create(job.Id, job));
}
