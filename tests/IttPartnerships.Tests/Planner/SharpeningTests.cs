using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SharpeningTests
{
    private const int Rounds = 300;
    private static readonly PlanningProblem Year = RandomYears.Make(3, mostTrainees: 40);

    [Fact]
    public void It_proves_more_than_it_starts_from_and_no_more_than_the_plan_costs()
    {
        var start = Started(cores: 1, TestContext.Current.CancellationToken);
        start.Sharpening.Run(told: null);
        var (proven, prices) = start.Sharpening.Best;
        proven.WithUnfilled(start.Unfilled).ShouldBeGreaterThan(start.Proven.WithUnfilled(start.Unfilled));
        proven.WithUnfilled(start.Unfilled).ShouldBeLessThanOrEqualTo(start.Others);
        prices.ShouldNotBe(start.Prices);
    }

    [Fact]
    public void It_proves_the_same_on_one_core_and_on_three()
    {
        var (onOne, one) = Sharpened(cores: 1);
        var (onThree, other) = Sharpened(cores: 3);
        onThree.ShouldBe(onOne);
        other.Places.ShouldBe(one.Places);
    }

    [Fact]
    public void Stopped_before_it_began_it_leaves_what_was_proved()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        var start = Started(cores: 3, stop.Token);
        start.Sharpening.Run(told: null);
        start.Sharpening.Best.ShouldBe((start.Proven, start.Prices));
    }

    [Fact]
    public void Every_round_is_told()
    {
        var told = 0;
        Started(cores: 1, TestContext.Current.CancellationToken).Sharpening.Run(() => told++);
        told.ShouldBeGreaterThan(0);
    }

    private static (Proven Proven, Prices Prices) Sharpened(int cores)
    {
        var sharpening = Started(cores, TestContext.Current.CancellationToken).Sharpening;
        sharpening.Run(told: null);
        return sharpening.Best;
    }

    private static (Sharpening Sharpening, Proven Proven, Prices Prices, long Unfilled, long Others) Started(int cores, CancellationToken stop)
    {
        Model model = new(Year, seed: 1, PlanWeights.Default, cores);
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        var unfilled = Finished.Unfilled(draft);
        var rest = Costing.Total(draft) - (unfilled * model.Weights.Unfilled);
        LowerBound bound = new(model, told: null, stop);
        Sharpening sharpening = new(model, bound.Company, (bound.Proven, bound.Journeys), bound.Journeys, unfilled, rest, isGood: false, Rounds, stop);
        return (sharpening, bound.Proven, bound.Journeys, unfilled, rest);
    }
}
