using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class PlanCaseTests
{
    private const int Slot = 3;
    private const int Oak = 5;
    private const int Elm = 6;
    private const int OaksFirst = 50;
    private const int OaksOther = 51;
    private const int Elms = 60;

    [Fact]
    public void All_plans_have_every_slot_everywhere() =>
        (PlanCase.Any.Has(Slot, Oak, OaksFirst), PlanCase.Any.CostOf(Slot, Oak, OaksFirst), PlanCase.Any.CostOfNone(Slot)).ShouldBe((true, 0, 0));

    [Fact]
    public void Yes_leaves_the_slot_that_school_alone_and_no_all_else()
    {
        Had(new Answer(Slot, Oak, Offer: null, IsYes: true)).ShouldBe((true, true, false, false));
        Had(new Answer(Slot, Oak, Offer: null, IsYes: false)).ShouldBe((false, false, true, true));
        PlanCase.Any.With(new Answer(Slot, Oak, Offer: null, IsYes: true)).Has(Slot + 1, Elm, Elms).ShouldBeTrue("another slot");
    }

    [Fact]
    public void One_offer_of_a_school_can_be_asked_about_alone()
    {
        Had(new Answer(Slot, Oak, OaksOther, IsYes: true)).ShouldBe((false, true, false, false));
        Had(new Answer(Slot, Oak, OaksOther, IsYes: false)).ShouldBe((true, false, true, true));
    }

    [Fact]
    public void Whether_a_slot_is_filled_is_a_question_too() => Had(new Answer(Slot, PlanCase.Nowhere, Offer: null, IsYes: false)).ShouldBe((true, true, true, false));

    [Fact]
    public void All_of_several_answers_hold()
    {
        var both = PlanCase.Any.With(new Answer(Slot, Oak, Offer: null, IsYes: true)).With(new Answer(Slot, Oak, OaksFirst, IsYes: false)).With(new Answer(Slot + 1, Elm, Offer: null, IsYes: true));
        (both.Has(Slot, Oak, OaksFirst), both.Has(Slot, Oak, OaksOther), both.Has(Slot + 1, Oak, OaksOther)).ShouldBe((false, true, false));
        both.Slots.ShouldBe([Slot, Slot + 1]);
    }

    [Fact]
    public void What_is_in_none_of_its_plans_costs_more_than_any_plan() =>
        PlanCase.Any.With(new Answer(Slot, Oak, Offer: null, IsYes: true)).CostOf(Slot, Elm, Elms).ShouldBeGreaterThan(PlanWeights.Default.Unfilled * LowerBound.Scale * 10_000);

    // Whether the slot has the one offer of Oak, the other, Elm's, and whether it may stay unfilled.
    private static (bool First, bool Other, bool Elm, bool None) Had(Answer answer)
    {
        var plans = PlanCase.Any.With(answer);
        return (plans.Has(Slot, Oak, OaksFirst), plans.Has(Slot, Oak, OaksOther), plans.Has(Slot, Elm, Elms), plans.CostOfNone(Slot) == 0);
    }
}
