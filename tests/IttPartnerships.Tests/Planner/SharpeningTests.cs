using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SharpeningTests
{
    private static readonly PlanningProblem Year = RandomYears.Make(3, mostTrainees: 40);

    [Fact]
    public void It_proves_more_than_it_starts_from_and_no_more_than_the_plan_costs()
    {
        var start = Started(cores: 1, TestContext.Current.CancellationToken);
        var (proven, prices) = start.Sharpening.Wait(told: null);
        proven.WithUnfilled(start.Unfilled).ShouldBeGreaterThan(start.Proven.WithUnfilled(start.Unfilled));
        proven.WithUnfilled(start.Unfilled).ShouldBeLessThanOrEqualTo(start.Others);
        prices.ShouldNotBe(start.Prices);
    }

    [Fact]
    public void Beside_something_else_it_proves_the_same_as_alone()
    {
        var (alone, one) = Started(cores: 1, TestContext.Current.CancellationToken).Sharpening.Wait(told: null);
        var (beside, other) = Started(cores: 3, TestContext.Current.CancellationToken).Sharpening.Wait(told: null);
        beside.ShouldBe(alone);
        other.Places.ShouldBe(one.Places);
    }

    [Fact]
    public void Stopped_before_it_began_it_leaves_what_was_proved()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        var start = Started(cores: 3, stop.Token);
        start.Sharpening.Wait(told: null).ShouldBe((start.Proven, start.Prices));
    }

    [Fact]
    public void Whoever_waits_is_told()
    {
        var told = 0;
        Started(cores: 1, TestContext.Current.CancellationToken).Sharpening.Wait(() => told++);
        told.ShouldBeGreaterThan(0);
    }

    private static (Sharpening Sharpening, Proven Proven, Prices Prices, long Unfilled, long Others) Started(int cores, CancellationToken stop)
    {
        Model model = new(Year, seed: 1, PlanWeights.Default, cores);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        var unfilled = Finished.Unfilled(draft);
        var rest = Costing.Total(draft) - (unfilled * model.Weights.Unfilled);
        LowerBound bound = new(model, told: null, stop);
        return (bound.StartSharpening(unfilled, rest, isGood: false, stop), bound.Proven, bound.Journeys, unfilled, rest);
    }
}
