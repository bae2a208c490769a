using IttPartnerships.Kernel;

namespace IttPartnerships.Trainees;

/// <summary>A step of a trainee's status about to be taken.</summary>
/// <param name="LastStep">The day of the step before it.</param>
public sealed record StatusFacts(
    TraineeStatus Now, TraineeStatus? Next, DateOnly? On, string? Reason, DateOnly StartsOn, DateOnly? LastStep, DateOnly Today, bool EmployerMissing);

/// <summary>Which status follows which, and what has to be said with it. Source: Register's states, TR-28.</summary>
public static class StatusRules
{
    private const string States = "TR-28";

    public static readonly IReadOnlyList<(TraineeStatus From, TraineeStatus To)> Legal =
    [
        (TraineeStatus.Expected, TraineeStatus.InTraining),
        (TraineeStatus.Expected, TraineeStatus.Deferred),
        (TraineeStatus.Expected, TraineeStatus.Withdrawn),
        (TraineeStatus.InTraining, TraineeStatus.Deferred),
        (TraineeStatus.InTraining, TraineeStatus.Withdrawn),
        (TraineeStatus.InTraining, TraineeStatus.Recommended),
        (TraineeStatus.Deferred, TraineeStatus.InTraining),
        (TraineeStatus.Deferred, TraineeStatus.Withdrawn),
        (TraineeStatus.Withdrawn, TraineeStatus.InTraining),
        (TraineeStatus.Recommended, TraineeStatus.InTraining),
        (TraineeStatus.Recommended, TraineeStatus.Awarded),
    ];

    public static readonly IReadOnlyList<Rule<StatusFacts>> BeforeChanging =
    [
        new("TN-20", "Choose what they are now", States, facts => facts.Next is not null, nameof(StatusFacts.Next)),
        new("TN-21", "This status cannot follow the one they have", States,
            facts => facts.Next is not { } next || Legal.Contains((facts.Now, next)), nameof(StatusFacts.Next)),
        new("TN-22", "Enter the day it became so", States, facts => facts.On is not null, nameof(StatusFacts.On)),
        new("TN-23", "The day must be today or in the past", "TR-29", facts => facts.On is not { } on || on <= facts.Today, nameof(StatusFacts.On)),
        new("TN-24", "The day must not be before the last change of their status", States,
            facts => facts.On is not { } on || facts.LastStep is not { } last || on >= last, nameof(StatusFacts.On)),
        new("TN-25", "The day must not be before their training began", "TR-29",
            facts => facts.Next is not (TraineeStatus.InTraining or TraineeStatus.Recommended or TraineeStatus.Awarded) || facts.On is not { } on || on >= facts.StartsOn, nameof(StatusFacts.On)),
        new("TN-26", "Enter the reason", States, facts => !NeedsReason(facts.Now, facts.Next) || !string.IsNullOrWhiteSpace(facts.Reason), nameof(StatusFacts.Reason)),
        new("TN-27", "The reason must be 500 characters or fewer", States, facts => facts.Reason is null or { Length: <= 500 }, nameof(StatusFacts.Reason)),
        new("TN-28", "Say first which school employs them: their route needs one", "TR-26",
            facts => facts.Next is not TraineeStatus.InTraining || !facts.EmployerMissing, nameof(StatusFacts.Next)),
    ];

    public static IEnumerable<TraineeStatus> After(TraineeStatus now) => Legal.Where(step => step.From == now).Select(step => step.To);

    /// <summary>Leaving, pausing, and taking back what was said before.</summary>
    private static bool NeedsReason(TraineeStatus now, TraineeStatus? next) =>
        next is TraineeStatus.Deferred or TraineeStatus.Withdrawn || (next is TraineeStatus.InTraining && now is TraineeStatus.Withdrawn or TraineeStatus.Recommended);
}
