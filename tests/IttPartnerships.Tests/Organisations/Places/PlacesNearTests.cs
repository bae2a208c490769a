using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Tests.Organisations.Places;

public sealed class PlacesNearTests
{
    [Fact]
    public void Every_place_within_the_minutes_is_named_and_none_that_is_much_farther()
    {
        var chance = new Random(7);
        GridReference[] places = [.. Enumerable.Range(0, 3_000).Select(_ => GridReference.At(chance.Next(100_000, 650_000), chance.Next(50_000, 600_000)))];
        var near = new PlacesNear(places);
        foreach (var mode in Enum.GetValues<TravelMode>())
        {
            foreach (var minutes in (int[])[0, 15, 45, 90])
            {
                var home = GridReference.At(chance.Next(100_000, 650_000), chance.Next(50_000, 600_000));
                var named = near.Within(home, minutes, mode);
                var within = Enumerable.Range(0, places.Length).Where(place => TravelEstimate.Minutes(home, places[place], mode).Minutes <= minutes);
                within.Except(named).ShouldBeEmpty($"{minutes} minutes by {mode}");
                named.ShouldBeInOrder();
                named.ShouldAllBe(place => places[place].MetresTo(home) <= TravelEstimate.FarthestMetres(minutes, mode));
            }
        }

        near.Within(places[0], 15, TravelMode.Walk).ShouldContain(0);
        near.Within(places[0], 15, TravelMode.Walk).Count.ShouldBeLessThan(20);
    }
}
