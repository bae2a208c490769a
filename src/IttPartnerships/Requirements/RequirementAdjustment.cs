using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Trainees;

namespace IttPartnerships.Requirements;

public enum AdjustmentState
{
    Proposed,
    Approved,
    Refused,
    Withdrawn,
}

/// <summary>Less of one requirement for a trainee, or for everyone on a course (TR-20): proposed by one person, approved by another.</summary>
public sealed class RequirementAdjustment : IEditable, IJournalled
{
    public const int LongestReason = 1000;

    public AdjustmentId Id { get; init; }

    public OrganisationId Provider { get; init; }

    public required string Rule { get; init; }

    /// <summary>Either a trainee or a course.</summary>
    public TraineeId? Trainee { get; init; }

    public CourseId? Course { get; init; }

    /// <summary>How much is needed instead, in the rule's unit.</summary>
    public decimal ReducedTo { get; init; }

    public required string Reason { get; init; }

    public AdjustmentState State { get; set; }

    public DateTimeOffset ProposedAt { get; init; }

    public PersonId? Proposer { get; init; }

    public required string ProposedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; set; }

    public PersonId? Decider { get; set; }

    public string? DecidedBy { get; set; }

    public Guid Version { get; set; }
}

public static class AdjustmentWords
{
    extension(AdjustmentState state)
    {
        public string Words => state switch
        {
            AdjustmentState.Proposed => "Waits for approval",
            AdjustmentState.Approved => "Approved",
            AdjustmentState.Refused => "Refused",
            AdjustmentState.Withdrawn => "Withdrawn",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Maybe a state was added without its words."),
        };
    }
}
