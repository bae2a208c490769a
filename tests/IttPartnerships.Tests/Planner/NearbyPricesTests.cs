using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class NearbyPricesTests
{
    private static readonly Model Model = new(RandomYears.Make(3, mostTrainees: 40), seed: 1);
    private static readonly Prices Given = new([.. Enumerable.Range(0, 200).Select(i => i % 4 * 1_000L)], [0, 70], [.. Enumerable.Range(0, 20).Select(i => i * 500L)], PerSlot: 16_000);

    [Fact]
    public void Number_0_is_the_prices_themselves() => NearbyPrices.Of(Given, Model, 0).ShouldBeSameAs(Given);

    [Fact]
    public void Another_number_moves_each_price_a_little_and_always_in_the_same_way()
    {
        var near = NearbyPrices.Of(Given, Model, 1);
        near.Places.Zip(Given.Places, (one, given) => Math.Abs(one - given)).ShouldAllBe(by => by <= 100 * LowerBound.Scale);
        near.Places.ShouldNotBe(Given.Places);
        near.Meetings.ShouldNotBe(Given.Meetings);
        NearbyPrices.Of(Given, Model, 1).Places.ShouldBe(near.Places);
        NearbyPrices.Of(Given, Model, 2).Places.ShouldNotBe(near.Places);
    }

    [Fact]
    public void No_price_falls_below_nothing_and_what_is_free_stays_free()
    {
        var near = NearbyPrices.Of(Given, Model, 1);
        near.Places.ShouldAllBe(price => price >= 0);
        near.Places.Zip(Given.Places).Where(pair => pair.Second == 0).ShouldAllBe(pair => pair.First == 0);
        (near.Schools, near.PerSlot).ShouldBe((Given.Schools, Given.PerSlot));
    }
}
