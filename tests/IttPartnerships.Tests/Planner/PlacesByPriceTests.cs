using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class PlacesByPriceTests
{
    private const double PerSlot = 9_000;

    // So little that places are as likely as for nothing, and options are weighed one by one.
    private const double NextToNothing = 1e-12;

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.02)]
    [InlineData(0.005)]
    public void Where_journeys_cost_nothing_each_place_is_as_likely_by_prices_of_places_as_option_by_option(double warm)
    {
        var used = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            Model model = new(RandomYears.Make(seed), seed: 1);
            Company company = new(model);
            CourseOptions courses = new(model, company);
            SoftPrices prices = new(SomePrices(seed, courses.PlaceCount), PerSlot, Journeys: 0, warm * PerSlot, All: true, Sure: false, CoarseFrom: 0);
            var byPlace = Used(prices);
            var byOption = Used(prices with { Journeys = NextToNothing });
            for (var place = 0; place < byPlace.Length; place++)
            {
                byPlace[place].ShouldBe(byOption[place], 1e-5, $"seed {seed}, place {place}");
            }

            used += byPlace.Count(part => part > 0.01);

            double[] Used(SoftPrices asked)
            {
                SoftRound round = new(model, courses, workers: 1);
                round.Run(asked, Asked.All(model, company), TestContext.Current.CancellationToken).ShouldBeTrue();
                return [.. round.Used.Select(parts => parts / SoftOracle.PartsOfUse)];
            }
        }

        used.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData(0, 0.1, true)]
    [InlineData(1, 0.1, false)]
    [InlineData(0, 0.001, false)]
    public void Places_alone_say_enough_where_journeys_cost_nothing_and_it_is_warm(double journeys, double warm, bool enough) =>
        PlacesByPrice.Fit(new SoftPrices([], PerSlot, journeys, warm * PerSlot, All: true, Sure: false)).ShouldBe(enough);

    private static double[] SomePrices(int seed, int count)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => chance.Next(3) == 0 ? 0 : PerSlot * chance.NextDouble())];
    }
}
