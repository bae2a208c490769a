using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>Reasons and advice are worked out when they are asked for.</summary>
public sealed class ExplanationsTests
{
    [Fact]
    public void Whoever_asks_first_and_however_many_at_once_all_read_the_same_reasons()
    {
        var problem = RandomYears.Make(11, mostTrainees: 60, mostSchools: 10);
        var expected = Plans.Of(problem).Slots.Select(slot => slot.Why).ToList();
        var plan = Plans.Of(problem);
        var read = new string[plan.Slots.Count];
        Parallel.For(0, read.Length, slot => read[slot] = plan.Slots[read.Length - 1 - slot].Why);
        read.Reverse().ShouldBe(expected);
        plan.Slots.ShouldBe(Plans.Of(problem).Slots);
    }

    [Fact]
    public void A_plan_that_was_stopped_before_anything_says_why_of_every_slot_when_it_is_asked()
    {
        var problem = RandomYears.Make(5, mostTrainees: 40);
        using CancellationTokenSource stop = new();
        stop.Cancel();
        foreach (var plan in (Plan[])[MakePlan.For(problem, stop: stop.Token), MendPlan.For(problem, new PlanningChoices(Prove: false), stop: stop.Token)])
        {
            plan.StoppedEarly.ShouldBeTrue();
            PlanCheck.Broken(problem, plan.Slots).ShouldBeEmpty();
            plan.Slots.ShouldAllBe(slot => slot.Why.Length > 0);
            plan.Filled.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_slot_that_is_given_another_reason_keeps_it()
    {
        var slot = new Year().School("Oak", 1).Offer().Trainee("Ann").Plan.Slots.Single();
        (slot with { Why = "Because" }).Why.ShouldBe("Because");
        (slot with { Minutes = 3 }).Why.ShouldBe("The only school possible");
        (slot with { Why = "Because" }).ShouldNotBe(slot);
    }

    [Fact]
    public void Progress_is_told_from_the_first_moment()
    {
        List<PlanProgress> told = [];
        MakePlan.For(RandomYears.Make(3), progress: new Listed(told), stop: TestContext.Current.CancellationToken);
        (told[0].Step, told[0].Filled).ShouldBe(("Finding the offers each slot could have", 0));
        told[1].Step.ShouldBe("Going down the list");
    }

    private sealed class Listed(List<PlanProgress> told) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => told.Add(value);
    }
}
