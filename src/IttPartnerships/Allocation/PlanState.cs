using IttPartnerships.Jobs;

namespace IttPartnerships.Allocation;

/// <summary>How far a plan has come, from the plan and its job together: neither repeats what the other knows.</summary>
public enum PlanState
{
    Waiting,
    Planning,
    Stopping,
    Made,

    /// <summary>Made, but somebody stopped it or time ran out: the best plan so far.</summary>
    BestSoFar,

    /// <summary>Stopped before it began.</summary>
    Stopped,
    Failed,
}

internal static class PlanStates
{
    /// <param name="job">Null when the job is no longer known.</param>
    public static PlanState Of(bool isMade, bool stoppedEarly, JobState? job, bool isStopping) => (isMade, job) switch
    {
        (true, _) => stoppedEarly ? PlanState.BestSoFar : PlanState.Made,
        (_, JobState.Queued) => PlanState.Waiting,
        (_, JobState.Running) => isStopping ? PlanState.Stopping : PlanState.Planning,
        (_, JobState.Cancelled) => PlanState.Stopped,
        _ => PlanState.Failed,
    };
}
