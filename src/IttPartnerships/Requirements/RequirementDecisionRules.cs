using IttPartnerships.Access;
using IttPartnerships.Kernel;

namespace IttPartnerships.Requirements;

/// <summary>A confirmation about to be recorded.</summary>
public sealed record ConfirmationFacts(bool CanBeConfirmed, bool Confirmed, string SourceRead, bool HasRead);

/// <summary>An adjustment about to be proposed.</summary>
/// <param name="Needs">What the rule asks of the trainee, or of a trainee of the course; empty where nobody can say.</param>
public sealed record ProposalFacts(bool Adjustable, bool Applies, bool Open, string Reason, decimal? ReducedTo, decimal? Needs);

/// <summary>An adjustment about to be decided.</summary>
public sealed record DecisionFacts(AdjustmentState State, PersonId? Proposer, PersonId? Decider);

/// <summary>What people may do with requirements.</summary>
public static class RequirementDecisionRules
{
    private const string Confirming = "itt-rules, product consequence: nothing restated or remembered blocks until a person has confirmed it";
    private const string Adjusting = "TR-20";

    public static readonly IReadOnlyList<Rule<ConfirmationFacts>> BeforeConfirming =
    [
        new("RQ-C1", "This rule does the same with and without a confirmation", Confirming, f => f.CanBeConfirmed),
        new("RQ-C2", "This rule is confirmed already", Confirming, f => f.Confirmed is false),
        new("RQ-C3", "Say what you read, in 500 characters or fewer: title, edition, and where in it", Confirming, f => f.SourceRead.Trim().Length is >= 10 and <= 500, nameof(ConfirmRule.Command.SourceRead)),
        new("RQ-C4", "Confirm that you read the source yourself", Confirming, f => f.HasRead, nameof(ConfirmRule.Command.HasRead)),
    ];

    public static readonly IReadOnlyList<Rule<ProposalFacts>> BeforeProposing =
    [
        new("RQ-J1", "This requirement cannot be reduced", Adjusting, f => f.Adjustable, nameof(ProposeAdjustment.Command.Rule)),
        new("RQ-J2", "This requirement is not about this training", Adjusting, f => f.Applies, nameof(ProposeAdjustment.Command.Rule)),
        new("RQ-J3", "An adjustment of this requirement is there already. Withdraw it first", Adjusting, f => !f.Open, nameof(ProposeAdjustment.Command.Rule)),
        new("RQ-J4", "Give the reason, in 1,000 characters or fewer", Adjusting, f => f.Reason.Trim().Length is > 0 and <= RequirementAdjustment.LongestReason, nameof(ProposeAdjustment.Command.Reason)),
        new("RQ-J5", "Enter how much is needed instead: a number that is less than the requirement asks", Adjusting, f => f.ReducedTo is >= 0 and < 1000 && !(f.ReducedTo >= f.Needs), nameof(ProposeAdjustment.Command.ReducedTo)),
    ];

    public static readonly IReadOnlyList<Rule<DecisionFacts>> BeforeApproving =
    [
        new("RQ-J6", "This adjustment no longer waits for a decision", Adjusting, f => f.State == AdjustmentState.Proposed),
        new("RQ-J7", "Somebody other than the person who proposed an adjustment decides on it", Adjusting, f => f.Proposer is null || f.Proposer != f.Decider),
    ];

    public static readonly IReadOnlyList<Rule<DecisionFacts>> BeforeWithdrawing =
    [
        new("RQ-J8", "This adjustment is refused or withdrawn already", Adjusting, f => f.State is AdjustmentState.Proposed or AdjustmentState.Approved),
    ];
}
