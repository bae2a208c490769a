using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class ProveByCasesTests
{
    private const int Years = 60;

    // Each is in one school twice. Any two of them meet there in one window, so one place in each is enough for one of the three; shares would have it enough for one and a half.
    private static readonly Year OneOfThree = new Year().School("Oak", 0).Offer().School("Elm", 60).Offer(places: 3)
        .Trainee("Ann", pattern: "A:autumn A:spring").Trainee("Bob", pattern: "A:autumn A:summer").Trainee("Cat", pattern: "A:spring A:summer");

    [Fact]
    public void What_shares_of_courses_would_save_and_no_plan_can_is_proved_by_two_cases()
    {
        var plan = OneOfThree.Plan;
        var proof = plan.Proof.ShouldNotBeNull();
        proof.Cases.Count.ShouldBe(2);
        plan.Bound.ShouldBe(plan.Objective);
        ProofCheck.Recompute(OneOfThree.Problem, proof).Bound(PlanWeights.Default).ShouldBe(plan.Objective);
        ProofCheck.Recompute(OneOfThree.Problem, proof with { Cases = [] }).Bound(PlanWeights.Default).ShouldBeLessThan(plan.Objective);
    }

    [Fact]
    public void It_proves_no_less_than_prices_did_and_no_more_than_the_plan_costs_and_makes_no_plan_worse()
    {
        var (proved, better) = (0, 0);
        for (var seed = 0; seed < Years; seed++)
        {
            ProvedDraft year = new(seed, cores: 1);
            year.DecideGroups().Run();
            var (before, cost) = (year.Bound, Costing.Total(year.Draft));
            var told = 0;
            year.ProveByCases(() => told++);
            year.Bound.ShouldBeInRange(before, Costing.Total(year.Draft), $"seed {seed}");
            ProofCheck.Recompute(year.Draft.Model.Problem, year.Proof).Bound(PlanWeights.Default).ShouldBeGreaterThanOrEqualTo(year.Bound, $"seed {seed}");
            told.ShouldBeGreaterThanOrEqualTo(year.Proof.Cases.Count / 2, $"seed {seed}");
            Costing.Total(year.Draft).ShouldBeLessThanOrEqualTo(cost, $"seed {seed}");
            PlanCheck.Broken(year.Draft.Model.Problem, Finished.Plan(year.Draft, Finished.Journeys(year.Draft), stoppedEarly: false).Slots).ShouldBeEmpty($"seed {seed}");
            (proved, better) = (proved + (year.Bound > before ? 1 : 0), better + (Costing.Total(year.Draft) < cost ? 1 : 0));
        }

        proved.ShouldBeGreaterThan(0);
        better.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Plan_and_proof_are_the_same_on_one_core_and_on_four()
    {
        for (var seed = 0; seed < Years / 4; seed++)
        {
            var (one, four) = (Proved(seed, cores: 1), Proved(seed, cores: 4));
            four.Draft.Chosen.ShouldBe(one.Draft.Chosen, $"seed {seed}");
            four.Bound.ShouldBe(one.Bound, $"seed {seed}");
            four.Proof.Cases.Select(Told).ShouldBe(one.Proof.Cases.Select(Told), $"seed {seed}");
        }

        static string Told(ProofCase one) => string.Join(' ', one.Answers.Select(answer => answer.ToString()).Concat(one.Prices.Offers.Select(price => price.ToString())));
    }

    [Fact]
    public void Once_stopped_it_leaves_plan_and_proof_as_they_were()
    {
        ProvedDraft year = new(OneOfThreeAtElm());
        var (bound, chosen) = (year.Bound, year.Draft.Chosen.ToArray());
        year.ProveByCases(told: null, isStopped: true);
        (year.Bound, year.Proof.Cases.Count).ShouldBe((bound, 0));
        year.Draft.Chosen.ShouldBe(chosen);
    }

    [Fact]
    public void A_plan_that_it_meets_on_the_way_and_is_better_is_taken_over()
    {
        ProvedDraft year = new(OneOfThreeAtElm());
        year.ProveByCases(told: null);
        Costing.Total(year.Draft).ShouldBe(OneOfThree.Plan.Objective);
        year.Bound.ShouldBe(OneOfThree.Plan.Objective);
    }

    [Fact]
    public void Where_prices_for_all_plans_prove_more_afterwards_there_are_no_cases_any_more()
    {
        Answer answer = new(Slot: 0, PlanCase.Nowhere, Offer: null, IsYes: true);
        var sharpened = Enumerable.Range(0, Years / 4).Select(seed => new ProvedDraft(seed, cores: 1)).First(year => year.SharpenWithCases(PlanCase.Any.With(answer), PlanCase.Any.With(answer with { IsYes = false })) == (2, 0));
        ProofCheck.Recompute(sharpened.Draft.Model.Problem, sharpened.Proof).Bound(PlanWeights.Default).ShouldBeGreaterThanOrEqualTo(sharpened.Bound);
    }

    private static ProvedDraft Proved(int seed, int cores)
    {
        ProvedDraft year = new(seed, cores);
        year.ProveByCases(told: null);
        return year;
    }

    private static Draft OneOfThreeAtElm()
    {
        Draft draft = new(new(OneOfThree.Problem, seed: 1));
        for (var slot = 0; slot < draft.Model.SlotCount; slot++)
        {
            draft.Place(slot, Array.FindIndex(draft.Model.Candidates[slot], candidate => candidate.Offer == 1));
        }

        draft.Settle();
        return draft;
    }
}
