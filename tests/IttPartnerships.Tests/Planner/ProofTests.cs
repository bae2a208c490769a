using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class ProofTests
{
    [Fact]
    public void A_bound_is_never_more_than_its_proof_proves_nor_than_the_plan_costs() => RandomSeeds.Always(100, seed =>
    {
        var problem = RandomYears.Make(seed, mostTrainees: 12, mostSchools: 8);
        var plan = Plans.Of(problem);
        var proven = ProofCheck.Recompute(problem, plan.Proof!);
        plan.Bound.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(proven.Bound(PlanWeights.Default));
        plan.LeastUnfilled.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(proven.LeastUnfilled);
        proven.Bound(PlanWeights.Default).ShouldBeLessThanOrEqualTo(plan.Objective);
        plan.Gap.ShouldNotBeNull().ShouldBeInRange(0, 1);
        plan.JourneyGap.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(0);
    });

    [Fact]
    public void A_bound_is_never_more_than_the_best_of_all_plans()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var year = RandomYears.Make(seed, mostTrainees: 3, mostSchools: 4);
            var problem = year with
            {
                Schools = [.. year.Schools.Select(school => school with { Contrast = [] })],
                Offers = [.. year.Offers.Take(6)],
                Trainees = [.. year.Trainees.Select(t => t with { Pins = new Dictionary<string, int>(), Before = new Dictionary<int, int>(), With = [] })],
            };
            var best = BestPlans.Of(problem);
            var slots = problem.Trainees.Sum(trainee => trainee.Pattern.Count);
            Plans.Of(problem).Bound.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(((slots - best.Filled) * PlanWeights.Default.Unfilled) + best.Journeys, $"seed {seed}");
        }
    }

    [Fact]
    public void Plan_and_proof_are_the_same_with_one_thread_and_with_four() => RandomSeeds.Always(15, seed =>
    {
        var problem = RandomYears.Make(seed, mostTrainees: 150, mostSchools: 20);
        var stop = TestContext.Current.CancellationToken;
        var one = MakePlan.For(problem, new PlanningChoices(Cores: 1), stop: stop);
        var four = MakePlan.For(problem, new PlanningChoices(Cores: 4), stop: stop);
        four.Slots.ShouldBe(one.Slots);
        (four.Objective, four.Bound).ShouldBe((one.Objective, one.Bound));
        four.Proof!.Journeys.Offers.ShouldBe(one.Proof!.Journeys.Offers);
    });

    [Fact]
    public void What_being_together_or_apart_costs_two_companions_is_proved_to_the_point()
    {
        // 68 minutes more for one of them are more than being together is worth.
        var year = new Year().School("Oak", 0).Offer(places: 2).School("Elm", 70).Offer(places: 2)
            .Trainee("Ann", at: 1).Trainee("Bob", at: 69, change: bob => bob with { With = [0] });
        var plan = year.Plan;
        plan.Costs[SoftGoals.Together.Name].ShouldBe(PlanWeights.Default.Apart);
        plan.JourneyGap.ShouldBe(0);
        ProofCheck.Recompute(year.Problem, plan.Proof!).Bound(PlanWeights.Default).ShouldBe(plan.Objective);
    }

    [Fact]
    public void Where_all_can_go_to_the_nearest_school_nothing_is_left_to_prove()
    {
        var plan = new Year().School("Oak", 10).Offer().School("Elm", 20).Offer().Trainee("Ann", at: 9).Trainee("Bob", at: 22).Plan;
        (plan.Bound, plan.Gap, plan.JourneyGap, plan.LeastUnfilled).ShouldBe((plan.Objective, 0, 0, 0));
    }

    [Fact]
    public void A_place_that_two_need_proves_that_one_goes_without() =>
        new Year().School("Oak", 10).Offer().Trainee("Ann").Trainee("Bob").Plan.LeastUnfilled.ShouldBe(1);

    [Fact]
    public void A_year_short_of_places_everywhere_is_proved_slot_by_slot()
    {
        // 30 trainees want two schools one after the other; 20 schools have one place each at any time.
        var problem = new PlanningProblem(
            [.. Enumerable.Range(0, 30).Select(t => new Trainee($"Trainee {t}", "Mathematics", KeyStages.KeyStage3, [new Slot("A", "autumn"), new Slot("B", "spring")]))],
            [.. Enumerable.Range(0, 20).Select(school => new School($"School {school}"))],
            [.. Enumerable.Range(0, 20).Select(school => new Offer($"Offer {school}", school, "Mathematics", KeyStages.KeyStage3, 1))],
            (trainee, school) => 10 + (((trainee * 7) + (school * 13)) % 40));
        var plan = Plans.Of(problem);
        (plan.Filled, plan.LeastUnfilled).ShouldBe((40, 20));
    }

    [Fact]
    public void What_one_letter_cannot_have_at_any_one_school_is_proved_across_windows()
    {
        // Autumn and summer are to be at one school, and no school has both.
        string[] windows = ["autumn", "summer"];
        var problem = new PlanningProblem(
            [.. Enumerable.Range(0, 12).Select(t => new Trainee($"Trainee {t}", "Mathematics", KeyStages.KeyStage3, [new Slot("A", "autumn"), new Slot("A", "summer")]))],
            [.. Enumerable.Range(0, 24).Select(school => new School($"School {school}"))],
            [.. Enumerable.Range(0, 24).Select(school => new Offer($"Offer {school}", school, "Mathematics", KeyStages.KeyStage3, 1) { Windows = [windows[school % 2]] })],
            (trainee, school) => 10 + (((trainee * 7) + (school * 13)) % 40));
        var plan = Plans.Of(problem);
        (plan.Filled, plan.LeastUnfilled).ShouldBe((12, 12));
    }

    [Fact]
    public void That_two_who_asked_to_be_together_cannot_be_is_part_of_the_bound()
    {
        var plan = new Year().School("Oak", 10).Offer().School("Elm", 12).Offer().Trainee("Ann", at: 10).Trainee("Bob", at: 12, change: bob => bob with { With = [0] }).Plan;
        plan.Costs[SoftGoals.Together.Name].ShouldBe(PlanWeights.Default.Apart);
        plan.JourneyGap.ShouldBe(0);
    }

    [Fact]
    public void Prices_of_another_year_are_refused()
    {
        var year = new Year().School("Oak", 10).Offer().Trainee("Ann");
        PlanProof wrong = new([["autumn"]], 16, new PriceList(16, [new PlacePrice(0, 0, -1)], [], []), new PriceList(16, [], [], []));
        Should.Throw<ArgumentException>(() => ProofCheck.Recompute(year.Problem, wrong)).Message.ShouldContain("another year");
    }

    [Theory]
    [InlineData(16, 17, "no whole point")]
    [InlineData(0, 16, "parts of a point that are none")]
    [InlineData(16, -16, "less than nothing")]
    [InlineData(16, 17_000_000_000, "more than it weighs")]
    public void A_price_of_an_unfilled_slot_that_would_prove_too_much_is_refused(int parts, long perSlot, string why)
    {
        var year = new Year().School("Oak", 10).Offer().Trainee("Ann");
        PlanProof wrong = new([["autumn"]], parts, new PriceList(16, [], [], []), new PriceList(perSlot, [], [], []));
        Should.Throw<ArgumentException>(() => ProofCheck.Recompute(year.Problem, wrong), why);
    }

    [Fact]
    public void Cases_that_some_plan_is_in_none_of_are_refused()
    {
        var year = new Year().School("Oak", 10).Offer().Trainee("Ann").Trainee("Bob");
        PriceList none = new(16, [], [], []);
        ProofAnswer ann = new(Trainee: 0, Slot: 0, School: 0, Offer: null, IsYes: true);
        ProofAnswer bob = ann with { Trainee = 1 };
        Proven Check(params ProofAnswer[][] cases) => ProofCheck.Recompute(year.Problem, new([["autumn"]], 16, none, none) { Cases = [.. cases.Select(answers => new ProofCase(answers, none))] });

        Check([ann], [No(ann)]);
        Check([ann, bob], [No(ann)], [ann, No(bob)]);
        Refused([ann]);
        Refused([ann], [ann]);
        Refused([ann], [No(bob)]);
        Refused([ann, bob], [No(ann), No(bob)]);
        Refused([ann], [No(ann), bob], [ann, No(bob)]);

        void Refused(params ProofAnswer[][] cases) => Should.Throw<ArgumentException>(() => Check(cases)).Message.ShouldContain("in none");

        static ProofAnswer No(ProofAnswer answer) => answer with { IsYes = false };
    }

    [Fact]
    public void Of_cases_it_is_proved_what_the_least_of_them_proves_and_each_pays_a_slot_at_the_dearest_price_of_all()
    {
        // The second says as much as the first where at least two slots stay unfilled: 40 and two times 5, and 45 and two times 2.
        Proven[] cases = [new(2, 100, 10), new(2, 40, 5), new(2, 45, 8)];
        Proven.OfAll(cases).ShouldBe(new Proven(2, 49, 10));
        Proven.OfAll(cases[..1]).ShouldBe(cases[0]);
    }

    [Fact]
    public void A_price_of_company_above_what_being_apart_costs_proves_nothing()
    {
        var year = new Year().School("Oak", 10).Offer(places: 2).Trainee("Ann").Trainee("Bob", change: bob => bob with { With = [0] });
        Refused(new CompanyPrice(0, 0, 1, 0, [new MeetingPrice(0, (16 * PlanWeights.Default.Apart) + 1)]));
        Refused(new CompanyPrice(0, 0, 1, 0, [new MeetingPrice(0, -1)]));

        void Refused(CompanyPrice price)
        {
            PlanProof wrong = new([["autumn"]], 16, new PriceList(16, [], [], []), new PriceList(16, [], [], [price]));
            Should.Throw<ArgumentException>(() => ProofCheck.Recompute(year.Problem, wrong)).Message.ShouldContain("another year");
        }
    }

    [Fact]
    public void What_it_costs_two_to_meet_is_proved_though_one_has_to_leave_the_nearest_school()
    {
        // 20 minutes more for the one are cheaper than being apart; whoever goes, it is proved.
        var year = new Year().School("Oak", 0).Offer(places: 2).School("Elm", 20).Offer(places: 2)
            .Trainee("Ann", at: 0).Trainee("Bob", at: 20, change: bob => bob with { With = [0] });
        var plan = year.Plan;
        plan.Costs[SoftGoals.Together.Name].ShouldBe(0);
        plan.JourneyGap.ShouldNotBeNull().ShouldBeLessThan(0.001);
    }

    [Fact]
    public void A_slot_that_only_long_journeys_of_others_can_fill_is_proved_at_its_price()
    {
        // Each of eight is next to one school and 70 minutes from the one after it; the last school is far from all but the eighth, and a ninth trainee can go to the first only.
        var problem = new PlanningProblem(
            [.. Enumerable.Range(0, 9).Select(t => new Trainee($"Trainee {t}", "Mathematics", KeyStages.KeyStage3, [new Slot("A", "autumn")]))],
            [.. Enumerable.Range(0, 9).Select(school => new School($"School {school}"))],
            [.. Enumerable.Range(0, 9).Select(school => new Offer($"Offer {school}", school, "Mathematics", KeyStages.KeyStage3, 1))],
            (trainee, school) => trainee == 8 ? (school == 0 ? 5 : 200) : school == trainee ? 5 : school == trainee + 1 ? 70 : 200);
        var plan = Plans.Of(problem);
        (plan.Filled, plan.Gap).ShouldBe((9, 0));
        plan.JourneyGap.ShouldNotBeNull().ShouldBeLessThan(0.001);
    }

    [Fact]
    public void Every_soft_goal_has_its_own_name_sentence_and_weight_that_a_run_can_set()
    {
        SoftGoals.All.Select(goal => goal.Id).ShouldBeUnique();
        foreach (var goal in SoftGoals.All)
        {
            goal.Weight(goal.WithWeight(PlanWeights.Default, 7)).ShouldBe(7, goal.Id);
            SoftGoals.All.Where(other => other != goal).ShouldAllBe(other => other.Weight(goal.WithWeight(PlanWeights.Default, 7)) == other.Weight(PlanWeights.Default));
        }
    }

    [Fact]
    public void What_a_plan_costs_is_the_sum_of_what_every_goal_adds() => RandomSeeds.Always(60, seed =>
    {
        var plan = Plans.Of(RandomYears.Make(seed));
        plan.Costs.Keys.ShouldBe(SoftGoals.All.Select(goal => goal.Name));
        plan.Objective.ShouldBe(plan.Costs.Values.Sum());
    });
}
