using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class PlanCaseTests
{
    private const int Slot = 3;
    private const int Oak = 5;
    private const int Elm = 6;

    [Fact]
    public void All_plans_have_every_slot_everywhere() => (PlanCase.Any.Has(Slot, Oak), PlanCase.Any.Has(Slot, PlanCase.Nowhere), PlanCase.Any.CostOf(Slot, Oak)).ShouldBe((true, true, 0));

    [Fact]
    public void Yes_leaves_the_slot_that_school_alone_and_no_all_else()
    {
        var (yes, no) = (PlanCase.Any.With(new Answer(Slot, Oak, IsYes: true)), PlanCase.Any.With(new Answer(Slot, Oak, IsYes: false)));
        (yes.Has(Slot, Oak), yes.Has(Slot, Elm), yes.Has(Slot, PlanCase.Nowhere)).ShouldBe((true, false, false));
        (no.Has(Slot, Oak), no.Has(Slot, Elm), no.Has(Slot, PlanCase.Nowhere)).ShouldBe((false, true, true));
        (yes.Has(Slot + 1, Elm), no.Has(Slot + 1, Oak)).ShouldBe((true, true), "another slot");
    }

    [Fact]
    public void Whether_a_slot_is_filled_is_a_question_too()
    {
        var filled = PlanCase.Any.With(new Answer(Slot, PlanCase.Nowhere, IsYes: false));
        (filled.Has(Slot, Oak), filled.Has(Slot, PlanCase.Nowhere)).ShouldBe((true, false));
    }

    [Fact]
    public void All_of_several_answers_hold()
    {
        var neither = PlanCase.Any.With(new Answer(Slot, Oak, IsYes: false)).With(new Answer(Slot, Elm, IsYes: false)).With(new Answer(Slot + 1, Oak, IsYes: true));
        (neither.Has(Slot, Oak), neither.Has(Slot, Elm), neither.Has(Slot, PlanCase.Nowhere), neither.Has(Slot + 1, Elm)).ShouldBe((false, false, true, false));
        neither.Slots.ShouldBe([Slot, Slot + 1]);
    }

    [Fact]
    public void What_is_in_none_of_its_plans_costs_more_than_any_plan() =>
        PlanCase.Any.With(new Answer(Slot, Oak, IsYes: true)).CostOf(Slot, Elm).ShouldBeGreaterThan(600 * 4 * PlanWeights.Default.Unfilled * LowerBound.Scale / 1_000);
}
