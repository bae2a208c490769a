using IttPartnerships.Access;

namespace IttPartnerships.Jobs;

/// <summary>
/// Does the work of one kind of job. Made anew for every run, in a scope of its own. A run may be broken off at any moment
/// and begun again by another process: work saves once, at its end, or can be repeated without harm.
/// </summary>
public interface IJobWork
{
    /// <summary>Stored with every job of this kind: never renamed.</summary>
    string Kind { get; }

    /// <summary>What a person must be allowed to ask for it, see it and stop it.</summary>
    Permission Needed { get; }

    /// <param name="job">What to do, for whom, and where to say how far it is.</param>
    /// <param name="stop">Cancelled when someone asked to stop, the process ends, or another worker has taken over.</param>
    Task<JobEnd> Run(RunningJob job, CancellationToken stop);
}

/// <summary>How a run ended of itself. A bug throws instead.</summary>
/// <param name="Succeeded">False for a refusal: trying again as it is would be refused again.</param>
/// <param name="Message">One sentence without personal data.</param>
/// <param name="Result">What came of it, as JSON; also of a refusal, where it says why.</param>
public sealed record JobEnd(bool Succeeded, string Message, string? Result = null)
{
    /// <summary>
    /// Files nobody needs any more. They go only when the end is written: a run that fails or whose process dies before that is begun again and reads them again.
    /// </summary>
    public IReadOnlyList<StoredFileId> DoneWith { get; init; } = [];
}
