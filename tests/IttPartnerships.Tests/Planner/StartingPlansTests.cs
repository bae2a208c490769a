using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class StartingPlansTests
{
    private const int Years = 20;
    private readonly List<string> told = [];

    [Fact]
    public void Filling_windows_in_several_orders_keeps_the_best_of_all_there_were()
    {
        for (var seed = 0; seed < Years; seed++)
        {
            var (draft, best, starting) = Of(new(RandomYears.Make(seed), seed: 1));
            var before = best.Cost;
            starting.Fill();
            best.Cost.ShouldBeLessThanOrEqualTo(Math.Min(before, Costing.Total(draft)), $"seed {seed}");
        }

        told.Distinct().ShouldContain("Plan 4 of 4");
    }

    [Fact]
    public void One_window_after_the_other_is_filled_in_a_draft_of_its_own()
    {
        var (draft, _, starting) = Of(new(RandomYears.Make(seed: 3), seed: 1));
        int[] before = [.. draft.Chosen];
        starting.WindowByWindow(told: null).Filled.ShouldBeGreaterThan(0);
        draft.Chosen.ShouldBe(before);
    }

    [Fact]
    public void Where_nobody_was_told_anything_there_is_nothing_to_mend()
    {
        var (draft, best, starting) = Of(new(new Year().School("Oak", 0).Offer().Trainee("Ann").Problem, seed: 1));
        var before = best.Chosen;
        starting.Mend();
        best.Chosen.ShouldBeSameAs(before);
        draft.Filled.ShouldBe(1);
    }

    private (Draft Draft, BestSoFar Best, StartingPlans Starting) Of(Model model)
    {
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        BestSoFar best = new(model);
        best.Keep(draft);
        return (draft, best, new(draft, best, FillWindows.Turns(model), told.Add, CancellationToken.None));
    }
}
