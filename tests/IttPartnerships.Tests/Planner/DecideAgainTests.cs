using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class DecideAgainTests
{
    private const int Years = 40;

    [Fact]
    public void It_never_makes_a_plan_worse_and_breaks_no_rule()
    {
        var better = 0;
        for (var seed = 0; seed < Years; seed++)
        {
            var (before, after, times, draft) = Decided(seed, cores: 2);
            (before - after).ShouldBeGreaterThanOrEqualTo(times, $"seed {seed}");
            PlanCheck.Broken(draft.Model.Problem, Finished.Plan(draft, Finished.Journeys(draft), stoppedEarly: false).Slots).ShouldBeEmpty($"seed {seed}");
            better += times;
        }

        better.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Groups_decided_side_by_side_come_out_as_on_one_core()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            Decided(seed, cores: 4).Draft.Chosen.ShouldBe(Decided(seed, cores: 1).Draft.Chosen, $"seed {seed}");
        }
    }

    private static (long Before, long After, int Better, Draft Draft) Decided(int seed, int cores)
    {
        Model model = new(RandomYears.Make(seed, mostTrainees: 150, mostSchools: 30), seed: 1, PlanWeights.Default, cores);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        LowerBound bound = new(model);
        var (before, unfilled) = (Costing.Total(draft), Finished.Unfilled(draft));
        bound.Prove(draft.Filled, unfilled, before - (unfilled * model.Weights.Unfilled), told: null, CancellationToken.None);
        var better = new DecideAgain(draft, new PricedDraft(draft, bound), bound, told: null, CancellationToken.None).Run();
        return (before, Costing.Total(draft), better, draft);
    }
}
