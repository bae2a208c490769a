using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Placements;

internal sealed class PlacementRuleExamples : IRuleExamples
{
    private static readonly DateOnly Today = new(2026, 9, 7);
    private static readonly Period Stay = new(new(2026, 10, 5), new(2026, 12, 11));
    private static readonly StepFacts Confirming = new(PlacementState.Accepted, PlacementState.Confirmed, MovedBy.Provider, Stay, Today) { Agreed = true, ByAccredited = true };
    private static readonly StepFacts Proposing = new(PlacementState.Pencilled, PlacementState.Proposed, MovedBy.Provider, Stay, Today) { AnswerBy = Today.AddDays(10) };
    private static readonly StepFacts Declining = new(PlacementState.Proposed, PlacementState.Declined, MovedBy.School, Stay, Today) { Reason = "Our mentor leaves" };
    private static readonly StepFacts Ending = new(PlacementState.UnderWay, PlacementState.EndedEarly, MovedBy.Provider, Stay, new(2026, 11, 2)) { Reason = "The school closes", LastDay = new(2026, 11, 2) };
    private static readonly StepFacts Beginning = new(PlacementState.Confirmed, PlacementState.UnderWay, MovedBy.Day, Stay, new(2026, 10, 5));
    private static readonly StepFacts Again = new(PlacementState.Withdrawn, PlacementState.Pencilled, MovedBy.Provider, Stay, Today);
    private static readonly PencilFacts Pencilling = new(Stay.From, Stay.Until, Weekdays.Every, Trains: true, WindowFits: true, WindowTaken: false, OfferFits: true, Excluded: false, SchoolOpen: true);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(PlacementRules.BeforeStep, "PT-01", Proposing, Proposing with { By = MovedBy.School }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-02", Declining, Declining with { Reason = " " }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-03", Confirming with { Agreed = false, OverrideReason = "Agreed by telephone" }, Confirming with { Agreed = false }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-04", Confirming with { ByAccredited = false }, Confirming with { Agreed = false, OverrideReason = "Agreed by telephone", ByAccredited = false }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-05", Proposing, Proposing with { AnswerBy = Today.AddDays(-1) }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-06", Ending, Ending with { LastDay = new(2026, 12, 12) }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-07", Proposing, Proposing with { Trains = false }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-08", Beginning, Beginning with { Today = new(2026, 10, 4) }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-09", Again, Again with { SchoolKnows = true }),
        RuleExample.Of(PlacementRules.BeforeStep, "PT-10", Confirming, Confirming with { OverrideReason = new string('x', 1001) }),
        RuleExample.Of(PlacementRules.BeforePencilling, "PT-20", Pencilling, Pencilling with { LastDay = Stay.From!.Value.AddDays(-1) }),
        RuleExample.Of(PlacementRules.BeforePencilling, "PT-21", Pencilling, Pencilling with { Days = Weekdays.None }),
        RuleExample.Of(PlacementRules.BeforePencilling, "PT-22", Pencilling, Pencilling with { Trains = false }),
        RuleExample.Of(PlacementRules.BeforePencilling, "PT-23", Pencilling, Pencilling with { WindowFits = false }),
        RuleExample.Of(PlacementRules.BeforePencilling, "PT-24", Pencilling, Pencilling with { WindowTaken = true }),
        RuleExample.Of(PlacementRules.BeforePencilling, "PT-25", Pencilling, Pencilling with { OfferFits = false }),
        RuleExample.Of(PlacementRules.BeforePencilling, "PT-26", Pencilling, Pencilling with { Excluded = true }),
        RuleExample.Of(PlacementRules.BeforePencilling, "PT-27", Pencilling, Pencilling with { SchoolOpen = false }),
    ];
}
