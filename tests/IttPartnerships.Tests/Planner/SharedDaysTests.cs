using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>Windows of different patterns that have days in common: a place is one trainee's at a time, whatever the windows are called.</summary>
public sealed class SharedDaysTests
{
    private static readonly string[] Overlapping = ["autumn 2026-09-01 2026-12-18", "block 2026-11-02 2027-01-15"];

    private static readonly string[] Across = ["autumn 2026-09-01 2026-12-18", "long 2026-11-02 2027-02-12", "spring 2027-01-05 2027-03-25"];

    [Fact]
    public void One_place_is_not_given_to_two_at_one_time()
    {
        var year = new Year().School("Oak", 1).Offer().School("Elm", 5).Offer().Trainee("Ann").Trainee("Bob", pattern: "A:block");
        year.Outcome().ShouldBe("Ann: Oak; Bob: Oak");
        year.Days(Overlapping).Outcome().ShouldBeOneOf("Ann: Oak; Bob: Elm", "Ann: Elm; Bob: Oak");
    }

    [Fact]
    public void A_school_takes_no_more_than_its_total_at_one_time() =>
        new Year().School("Oak", 1, places: 1).Offer(name: "Oak 1").Offer(name: "Oak 2").Trainee("Ann").Trainee("Bob", pattern: "A:block").Days(Overlapping).Plan.Filled.ShouldBe(1);

    [Fact]
    public void A_long_window_takes_the_place_of_all_it_shares_days_with()
    {
        var year = new Year().School("Oak", 1).Offer().Trainee("Ann").Trainee("Bob", pattern: "A:spring").Trainee("Cid", pattern: "A:long").Days(Across);
        year.Outcome().ShouldBe("Ann: Oak; Bob: Oak; Cid: none");
        year.Plan.LeastUnfilled.ShouldBe(1);
    }

    [Fact]
    public void Where_every_place_is_needed_a_handful_of_trainees_all_have_theirs()
    {
        string[] days = ["autumn 2026-11-01 2027-01-14", "first-half 2026-11-01 2027-02-13", "spring 2027-02-14 2027-06-08", "second-half 2027-02-13 2027-06-08"];
        for (var step = 0; step < 20; step++)
        {
            var year = new Year().Days(days);
            for (var school = 0; school < 4; school++)
            {
                year.School($"School {school}", 4 + (step * school * 3 % 7)).Offer(places: 2 - (school % 2));
            }

            for (var trainee = 0; trainee < 6; trainee++)
            {
                year.Trainee($"Trainee {trainee}", at: step * trainee % 5, pattern: trainee < 3 ? "A:autumn B:second-half" : "A:first-half B:spring");
            }

            year.Plan.Filled.ShouldBe(12, $"step {step}");
        }
    }

    [Fact]
    public void That_two_need_one_place_at_one_time_is_proved_to_the_point()
    {
        var year = new Year().School("Oak", 1).Offer().School("Elm", 30).Offer().Trainee("Ann").Trainee("Bob", pattern: "A:block").Days(Overlapping);
        var plan = year.Plan;
        plan.JourneyGap.ShouldNotBeNull().ShouldBeLessThan(0.001);
        ProofCheck.Recompute(year.Problem, plan.Proof!).Bound(PlanWeights.Default).ShouldBe(plan.Bound!.Value);
    }

    [Fact]
    public void A_price_for_windows_that_share_no_day_proves_nothing()
    {
        var year = new Year().School("Oak", 10).Offer().Trainee("Ann").Trainee("Bob", pattern: "A:spring").Days(Across);
        PlanProof wrong = new([["autumn", "spring"]], 16, new PriceList(16, [], [], []), new PriceList(16, [], [], []));
        Should.Throw<ArgumentException>(() => ProofCheck.Recompute(year.Problem, wrong)).Message.ShouldContain("share no day");
    }

    [Fact]
    public void Whoever_goes_without_is_told_who_is_there_at_the_same_time()
    {
        var year = new Year().School("Oak", 1).Offer().Trainee("Ann", change: ann => ann with { Pins = new Dictionary<string, int> { ["A"] = 0 } }).Trainee("Bob", pattern: "A:block").Days(Overlapping);
        year.Why("Bob").ShouldStartWith("1 Physics offer in block; it is taken, by a trainee with no other choice at the time of block: Ann");
        new WhyNot(year.Problem, year.Plan.Slots, PlanWeights.Default).Of(1, 0, 0).Against.ShouldBe(["its place at the time of block is taken by Ann, for whom no other place is free"]);
    }

    [Fact]
    public void No_other_choice_is_not_said_where_a_window_shares_days_with_two_that_do_not()
    {
        var year = new Year().School("Oak", 1).Offer().Trainee("Ann").Trainee("Bob", pattern: "A:spring").Trainee("Cid", pattern: "A:long").Days(Across);
        year.Why("Cid").ShouldStartWith("1 Physics offer in long; it is taken at the time of long, by Ann and Bob, and no better arrangement was found");
    }

    [Fact]
    public void What_people_were_told_is_mended_where_two_were_told_one_place()
    {
        static Trainee Told(Trainee one) => one with { Before = new Dictionary<int, int> { [0] = 0 } };
        var year = new Year().School("Oak", 1).Offer().School("Elm", 5).Offer().Trainee("Ann", change: Told).Trainee("Bob", pattern: "A:block", change: Told).Days(Overlapping);
        var mended = MendPlan.For(year.Problem, new PlanningChoices(), stop: TestContext.Current.CancellationToken);
        PlanCheck.Broken(year.Problem, mended.Slots).ShouldBeEmpty();
        mended.Slots.Select(slot => slot.Offer).Order().ShouldBe([0, 1]);
    }

    [Fact]
    public void Somebody_who_has_a_place_at_the_same_time_moves_where_a_new_trainee_could_have_none_otherwise()
    {
        var year = new Year().School("Oak", 1).Offer().School("Elm", 30).Offer()
            .Trainee("Ann", change: ann => ann with { Before = new Dictionary<int, int> { [0] = 0 } }).Trainee("Bob", pattern: "A:block", most: 20).Days(Overlapping);
        MendPlan.For(year.Problem, new PlanningChoices(), stop: TestContext.Current.CancellationToken).Slots.Select(slot => slot.Offer).ShouldBe([1, 0]);
    }

    [Fact]
    public void A_window_that_ends_before_it_begins_is_refused() =>
        Should.Throw<ArgumentException>(() => new Year().Days("autumn 2026-12-18 2026-09-01").Plan).Message.ShouldContain("before it begins");
}
