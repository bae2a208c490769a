using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SoftRoundTests
{
    private const double PerSlot = 9_000;

    [Theory]
    [InlineData(0.0, 12)]
    [InlineData(PerSlot, 12)]
    [InlineData(0.0, 4)]
    public void After_rounds_in_which_only_slots_counted_all_options_are_looked_at_again(double others, int schools)
    {
        var stop = TestContext.Current.CancellationToken;
        var year = Enumerable.Range(1, schools).Aggregate(new Year(), (year, at) => year.School($"School {at}", at).Offer());
        Model model = new(year.Trainee("Ann", pattern: "A:autumn B:spring").Trainee("Bea", pattern: "A:autumn B:spring").Problem, seed: 1);
        Company company = new(model);
        var everybody = Asked.All(model, company);
        SoftRound round = new(model, new CourseOptions(model, company), workers: 2);

        // Prices turned round since, so that what was near says nothing of what is.
        SoftPrices before = Prices(round, place => place % 2 == 0 ? 0 : PerSlot, others) with { All = true };
        round.Run(before, everybody, stop).ShouldBeTrue();
        round.Run(before with { Journeys = 0, Temperature = PerSlot / 10, All = false }, everybody, stop).ShouldBeTrue();
        var now = Prices(round, place => place % 2 == 0 ? PerSlot : 0, others);
        round.Run(now, everybody, stop).ShouldBeTrue();

        SoftRound fresh = new(model, new CourseOptions(model, company), workers: 1);
        fresh.Run(now with { All = true }, everybody, stop).ShouldBeTrue();
        everybody.Places.ShouldAllBe(place => Math.Abs(round.Used[place] - fresh.Used[place]) < SoftOracle.PartsOfUse / 1_000);
        fresh.Filled.ShouldBe(4, 0.1);
    }

    private static SoftPrices Prices(SoftRound round, Func<int, double> of, double more) =>
        new([.. Enumerable.Range(0, round.Used.Length).Select(place => of(place) + more)], 2 * (PerSlot + more), Journeys: 1, Temperature: 5, All: false, Sure: false);
}
