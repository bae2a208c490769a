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
        told.Select(one => one.Step).Distinct().ElementAt(1).ShouldBe("Going down the list");
    }

    [Fact]
    public void A_run_stopped_while_offers_are_found_places_whom_it_looked_at_and_says_so_of_the_others()
    {
        const int Trainees = 1_200;
        var year = new Year().School("Oak", 1).Offer(places: 2 * Trainees);
        for (var i = 0; i < Trainees; i++)
        {
            year.Trainee($"Trainee {i}");
        }

        using CancellationTokenSource stop = new();
        List<PlanProgress> told = [];
        var plan = MakePlan.For(year.Problem, progress: new StopsAfter(2, stop, told), stop: stop.Token);
        plan.StoppedEarly.ShouldBeTrue();
        plan.Filled.ShouldBe(500);
        plan.Slots.Select(slot => slot.Why).Distinct().ShouldBe(["The only school possible", "The run was stopped before this trainee was looked at"], ignoreOrder: true);
        plan.Advice.ShouldBeEmpty();
        told.Count(one => one.Step == "Finding the offers each slot could have").ShouldBe(2);
    }

    [Fact]
    public void What_people_were_told_stays_even_when_a_run_is_stopped_while_offers_are_found()
    {
        const int Trainees = 1_200;
        var year = new Year().School("Oak", 1).Offer(places: Trainees);
        for (var i = 0; i < Trainees; i++)
        {
            year.Trainee($"Trainee {i}", change: who => who with { Before = new Dictionary<int, int> { [0] = 0 } });
        }

        using CancellationTokenSource stop = new();
        stop.Cancel();
        MakePlan.For(year.Problem, stop: stop.Token).Filled.ShouldBe(Trainees);
        MendPlan.For(year.Problem, new PlanningChoices(Prove: false), stop: stop.Token).Filled.ShouldBe(Trainees);
    }

    private sealed class StopsAfter(int words, CancellationTokenSource stop, List<PlanProgress> told) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value)
        {
            told.Add(value);
            if (told.Count == words)
            {
                stop.Cancel();
            }
        }
    }

    private sealed class Listed(List<PlanProgress> told) : IProgress<PlanProgress>
    {
        public void Report(PlanProgress value) => told.Add(value);
    }
}
