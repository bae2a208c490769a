using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Tests.Organisations.Places;

public sealed class EstimatedMinutesTests
{
    private static readonly TravelMode[] Modes = Enum.GetValues<TravelMode>();

    [Fact]
    public void Between_any_home_and_place_it_takes_what_the_estimate_says()
    {
        var chance = new Random(11);
        GridReference[] homes = [.. Enumerable.Range(0, 200).Select(i => i % 3 == 0 ? InLondon(chance) : InEngland(chance))];
        GridReference[] places = [.. Enumerable.Range(0, 200).Select(i => i % 4 == 0 ? InLondon(chance) : InEngland(chance)), .. homes.Take(3)];
        TravelMode[] modes = [.. homes.Select((_, i) => Modes[i % Modes.Length])];
        EstimatedMinutes minutes = new(homes, modes, places);

        for (var home = 0; home < homes.Length; home++)
        {
            for (var place = 0; place < places.Length; place++)
            {
                var said = TravelEstimate.Minutes(homes[home], places[place], modes[home]).Minutes;
                minutes.Between(home, place).ShouldBe(said, $"from {homes[home]} to {places[place]}, {modes[home]}");
            }
        }
    }

    [Fact]
    public void Nobody_travels_from_or_to_nowhere()
    {
        GridReference[] somewhere = [GridReference.At(400_000, 300_000)];

        Should.Throw<ArgumentException>(() => new EstimatedMinutes(somewhere, [TravelMode.Car], [default]));
        Should.Throw<ArgumentException>(() => new EstimatedMinutes([default], [TravelMode.Car], somewhere));
    }

    private static GridReference InLondon(Random chance) => GridReference.At(chance.Next(505_000, 555_000), chance.Next(155_000, 205_000));

    private static GridReference InEngland(Random chance) => GridReference.At(chance.Next(300_000, 650_000), chance.Next(100_000, 550_000));
}
