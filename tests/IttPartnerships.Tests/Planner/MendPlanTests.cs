using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class MendPlanTests
{
    private static readonly PlanningChoices Quick = new(Prove: false);

    private static Plan Mend(PlanningProblem problem, PlanningChoices? choices = null) => MendPlan.For(problem, choices ?? Quick, progress: null, TestContext.Current.CancellationToken);

    // Chains across windows are not searched to the end; this says how near they come where the truth can be known.
    [Fact]
    public void As_many_slots_are_filled_with_as_few_changes_as_can_be_in_nearly_every_small_year()
    {
        const int Years = 120;
        var (same, lost, changes, fewest) = (0, 0, 0, 0);
        for (var seed = 0; seed < Years; seed++)
        {
            var problem = BrokenYears.Make(seed);
            var (best, mended) = (FewestChanges.Of(problem), FewestChanges.Of(problem, Mend(problem).Slots));
            mended.CompareTo(best).ShouldBeGreaterThanOrEqualTo(0, $"seed {seed}");
            same += mended == best ? 1 : 0;
            lost += problem.Trainees.Sum(trainee => trainee.Lost.Count);
            (changes, fewest) = (changes + mended.Changes, fewest + best.Changes);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{same} of {Years} years; {lost} places lost; {changes} changes, {fewest} the fewest");
        same.ShouldBeGreaterThanOrEqualTo(Years - 2);
    }

    [Fact]
    public void A_mended_plan_keeps_every_hard_rule_whatever_people_were_told() => RandomSeeds.Always(300, seed =>
    {
        var year = RandomYears.Make(seed);
        PlanCheck.Broken(year, Mend(year).Slots).ShouldBeEmpty();
        var broken = BrokenYears.Make(seed, mostTrainees: 20);
        PlanCheck.Broken(broken, Mend(broken).Slots).ShouldBeEmpty();
    });

    [Fact]
    public void Planning_anew_around_what_people_know_is_never_worse_than_mending() => RandomSeeds.Always(80, seed =>
    {
        var problem = BrokenYears.Make(seed, mostTrainees: 20);
        Plans.Of(problem).Objective.ShouldBeLessThanOrEqualTo(Mend(problem).Objective);
    });

    // Where half of a year's slots or fewer were told, all of it is planned around what stands, for a better course of those who are new.
    [Fact]
    public void Planned_whole_around_the_little_that_stands_no_more_of_it_changes_than_has_to() => RandomSeeds.Always(60, seed =>
    {
        var broken = BrokenYears.Make(seed);
        var problem = broken with { Trainees = [.. broken.Trainees.Select((trainee, t) => t % 2 == 0 ? trainee : trainee with { Before = new Dictionary<int, int>(), Lost = [] })] };
        FewestChanges.Of(problem, Plans.Of(problem).Slots).CompareTo(FewestChanges.Of(problem, Mend(problem).Slots)).ShouldBeLessThanOrEqualTo(0);
    });

    [Fact]
    public void Planned_whole_nobody_who_was_told_moves_for_the_journeys_of_those_who_are_new()
    {
        var year = new Year().School("Oak", 1).Offer().School("Elm", 70).Offer().School("Ash", 74).Offer(2)
            .Trainee("Ann", at: 35, change: Told(0)).Trainee("Bob", at: 0).Trainee("Cy", at: 0);
        Plans.Of(year.Problem).Slots[0].Offer.ShouldBe(0);
    }

    [Fact]
    public void Stopped_at_once_whoever_was_told_and_can_stay_stays() => RandomSeeds.Always(60, seed =>
    {
        var problem = BrokenYears.Make(seed, mostTrainees: 20);
        using CancellationTokenSource stop = new();
        stop.Cancel();
        var kept = MendPlan.For(problem, Quick, progress: null, stop.Token);
        var plan = MakePlan.For(problem, new PlanningChoices(), progress: null, stop.Token);
        plan.StoppedEarly.ShouldBeTrue();
        (plan.Bound, plan.Gap, plan.JourneyGap, plan.Proof).ShouldBe((null, null, null, null), "nothing was proved");
        FewestChanges.Of(problem, plan.Slots).CompareTo(FewestChanges.Of(problem, kept.Slots)).ShouldBeLessThanOrEqualTo(0);
    });

    [Fact]
    public void Where_nothing_broke_nothing_changes_though_shorter_journeys_could_be_had()
    {
        var year = new Year().School("Oak", 1).Offer(2).School("Elm", 70).Offer().Trainee("Ann", change: Told(1)).Trainee("Bob", change: Told(0));
        Where(year).ShouldBe("Ann: Elm; Bob: Oak");
    }

    [Fact]
    public void One_whose_place_is_gone_takes_the_place_of_one_who_has_another()
    {
        var year = new Year().School("Oak", 10).Offer().School("Elm", 40).Offer()
            .Trainee("Ann", most: 15, change: ann => ann with { Lost = [0] }).Trainee("Bob", at: 5, change: Told(0));
        Where(year).ShouldBe("Ann: Oak; Bob: Elm");
    }

    [Fact]
    public void Of_too_many_at_one_place_those_with_no_other_choice_stay()
    {
        var year = new Year().School("Oak", 10).Offer().School("Elm", 40).Offer().Trainee("Ann", at: 9, change: Told(0)).Trainee("Bob", most: 15, change: Told(0));
        Where(year).ShouldBe("Ann: Elm; Bob: Oak");
    }

    [Fact]
    public void A_letter_whose_school_is_gone_in_one_window_moves_in_all_of_them()
    {
        var year = new Year().School("Oak", 1).Offer(windows: ["summer"]).School("Elm", 9).Offer()
            .Trainee("Ann", pattern: "A:autumn A:summer", change: ann => ann with { Before = new Dictionary<int, int> { [1] = 0 }, Lost = [0] });
        Where(year).ShouldBe("Ann: Elm, Elm");
    }

    [Fact]
    public void Someone_new_gets_a_whole_course_beside_those_who_stay()
    {
        var year = new Year().School("Oak", 1).Offer(2).School("Elm", 5).Offer(1).Trainee("Ann", change: Told(0)).Trainee("Bob", pattern: "A:autumn B:spring");
        Where(year).ShouldBe("Ann: Oak; Bob: Oak, Elm");
    }

    [Fact]
    public void Mending_is_the_same_with_one_thread_and_with_four_and_proves_a_bound_where_asked() => RandomSeeds.Always(20, seed =>
    {
        var problem = BrokenYears.Make(seed, mostTrainees: 60);
        var (one, four) = (Mend(problem, new PlanningChoices(Cores: 1)), Mend(problem, new PlanningChoices(Cores: 4)));
        four.Slots.ShouldBe(one.Slots);
        four.Bound.ShouldBe(one.Bound);
        one.Bound.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(one.Objective);
        Mend(problem).Bound.ShouldBeNull();
    });

    private static Func<Trainee, Trainee> Told(int offer) => trainee => trainee with { Before = new Dictionary<int, int> { [0] = offer } };

    private static string Where(Year year)
    {
        var plan = Mend(year.Problem);
        PlanCheck.Broken(year.Problem, plan.Slots).ShouldBeEmpty();
        return string.Join("; ", plan.Slots.GroupBy(slot => slot.Trainee).Select(group =>
            $"{year.Problem.Trainees[group.Key].Name}: {string.Join(", ", group.Select(slot => slot.Offer is { } offer ? year.Problem.Offers[offer].Name : "none"))}"));
    }
}
