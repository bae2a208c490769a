using System.Text.Json;
using IttPartnerships.Access;

namespace IttPartnerships.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Done">Units of work done.</param>
/// <param name="Total">Units in all; null while nobody knows.</param>
/// <param name="Message">What is being done now.</param>
public sealed record JobProgress(int Done, int? Total, string Message)
{
    public static readonly JobProgress None = new(0, null, "Starting");
}

/// <summary>One run of one job, as its work sees it.</summary>
public sealed class RunningJob(JobId id, int attempt, string title, string arguments, Actor actor, CancellationTokenSource stop)
{
    private volatile JobProgress progress = JobProgress.None;
    private volatile bool cancelled;

    public JobId Id => id;

    /// <summary>1 for the first run.</summary>
    public int Attempt => attempt;

    public string Title => title;

    /// <summary>Whoever asked, with no more than the permission this kind of job needs.</summary>
    public Actor Actor => actor;

    public JobProgress Progress => progress;

    public bool WasCancelled => cancelled;

    /// <exception cref="InvalidOperationException">The stored arguments are not of this shape.</exception>
    public T Arguments<T>() =>
        JsonSerializer.Deserialize<T>(arguments) ?? throw new InvalidOperationException($"Job {id.Value} has no arguments: {arguments}");

    /// <summary>
    /// Says how far the work is. Costs nothing and never waits: the worker writes the latest to the database now and then,
    /// because on SQLite a write would wait for the work's own transaction.
    /// </summary>
    public void Report(int done, int? total, string message) => progress = new JobProgress(done, total, message);

    /// <summary>Asks the work to stop, because a person wants it so.</summary>
    internal void Cancel()
    {
        cancelled = true;
        stop.Cancel();
    }

    /// <summary>Asks the work to stop, because this run is no longer the one that counts.</summary>
    internal void Abandon() => stop.Cancel();
}
