using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Requirements;

internal sealed class RequirementDecisionExamples : IRuleExamples
{
    private static readonly ConfirmationFacts Confirmation = new(CanBeConfirmed: true, Confirmed: false, "ITT criteria 2026 to 2027, C2.4", HasRead: true);
    private static readonly ProposalFacts Proposal = new(Adjustable: true, Applies: true, Open: false, "Ill in spring", ReducedTo: 110, Needs: 120);
    private static readonly DecisionFacts Decision = new(AdjustmentState.Proposed, PersonId.New(), PersonId.New());

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(RequirementDecisionRules.BeforeConfirming, "RQ-C1", Confirmation, Confirmation with { CanBeConfirmed = false }),
        RuleExample.Of(RequirementDecisionRules.BeforeConfirming, "RQ-C2", Confirmation, Confirmation with { Confirmed = true }),
        RuleExample.Of(RequirementDecisionRules.BeforeConfirming, "RQ-C3", Confirmation, Confirmation with { SourceRead = "DfE" }),
        RuleExample.Of(RequirementDecisionRules.BeforeConfirming, "RQ-C4", Confirmation, Confirmation with { HasRead = false }),
        RuleExample.Of(RequirementDecisionRules.BeforeProposing, "RQ-J1", Proposal, Proposal with { Adjustable = false }),
        RuleExample.Of(RequirementDecisionRules.BeforeProposing, "RQ-J2", Proposal, Proposal with { Applies = false }),
        RuleExample.Of(RequirementDecisionRules.BeforeProposing, "RQ-J3", Proposal, Proposal with { Open = true }),
        RuleExample.Of(RequirementDecisionRules.BeforeProposing, "RQ-J4", Proposal, Proposal with { Reason = " " }),
        RuleExample.Of(RequirementDecisionRules.BeforeProposing, "RQ-J5", Proposal with { Needs = null }, Proposal with { ReducedTo = 120 }),
        RuleExample.Of(RequirementDecisionRules.BeforeApproving, "RQ-J6", Decision, Decision with { State = AdjustmentState.Refused }),
        RuleExample.Of(RequirementDecisionRules.BeforeApproving, "RQ-J7", Decision, Decision with { Decider = Decision.Proposer }),
        RuleExample.Of(RequirementDecisionRules.BeforeWithdrawing, "RQ-J8", Decision with { State = AdjustmentState.Approved }, Decision with { State = AdjustmentState.Withdrawn }),
    ];
}
