using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Tests.Organisations.Places;

public sealed class TravelEstimateTests
{
    private const double KilometresAMile = 1.609344;
    private static readonly GridReference Countryside = GridReference.At(350_000, 250_000);
    private static readonly GridReference CharingCross = GridReference.At(530_000, 180_000);

    public static TheoryData<TravelMode> Modes => [.. TravelModes.All];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Going_further_never_takes_less_time(TravelMode mode)
    {
        var before = 0;
        for (var metres = 0; metres <= 120_000; metres += 100)
        {
            var minutes = TravelEstimate.Minutes(Countryside, East(Countryside, metres), mode).Minutes;

            minutes.ShouldBeGreaterThanOrEqualTo(before, $"{metres} metres {mode.Phrase()}");
            before = minutes;
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void There_takes_as_long_as_back(TravelMode mode) =>
        TravelEstimate.Minutes(CharingCross, Countryside, mode).ShouldBe(TravelEstimate.Minutes(Countryside, CharingCross, mode));

    [Theory]
    [MemberData(nameof(Modes))]
    public void Staying_put_takes_no_time(TravelMode mode) =>
        TravelEstimate.Minutes(Countryside, Countryside, mode).ShouldBe(new(0, 0, 0, TravelSource.Estimate));

    [Theory]
    [MemberData(nameof(Modes))]
    public void The_range_of_doubt_holds_the_estimate(TravelMode mode)
    {
        for (var metres = 50; metres <= 60_000; metres += 50)
        {
            var time = TravelEstimate.Minutes(CharingCross, East(CharingCross, metres), mode);

            time.Low.ShouldBeLessThanOrEqualTo(time.Minutes);
            time.High.ShouldBeGreaterThanOrEqualTo(time.Minutes);
            time.Low.ShouldBeLessThan(time.High);
        }
    }

    [Fact]
    public void Nobody_waits_for_a_bus_to_go_next_door() =>
        TravelEstimate.Minutes(Countryside, East(Countryside, 300), TravelMode.PublicTransport)
            .ShouldBe(TravelEstimate.Minutes(Countryside, East(Countryside, 300), TravelMode.Walk));

    [Fact]
    public void The_same_distance_takes_longer_by_car_in_a_city_and_longest_in_inner_London()
    {
        var outside = TravelEstimate.Minutes(Countryside, East(Countryside, 6_000), TravelMode.Car).Minutes;
        var manchester = TravelEstimate.Minutes(GridReference.At(382_000, 399_000), GridReference.At(388_000, 399_000), TravelMode.Car).Minutes;
        var london = TravelEstimate.Minutes(GridReference.At(527_000, 180_000), GridReference.At(533_000, 180_000), TravelMode.Car).Minutes;

        outside.ShouldBeLessThan(manchester);
        manchester.ShouldBeLessThan(london);
    }

    [Fact]
    public void In_inner_London_public_transport_beats_the_car_and_elsewhere_it_does_not()
    {
        var east = East(CharingCross, 7_000);
        TravelEstimate.Minutes(CharingCross, east, TravelMode.PublicTransport).Minutes
            .ShouldBeLessThanOrEqualTo(TravelEstimate.Minutes(CharingCross, east, TravelMode.Car).Minutes);

        TravelEstimate.Minutes(Countryside, East(Countryside, 7_000), TravelMode.PublicTransport).Minutes
            .ShouldBeGreaterThan(TravelEstimate.Minutes(Countryside, East(Countryside, 7_000), TravelMode.Car).Minutes);
    }

    [Fact]
    public void A_journey_to_or_from_nowhere_is_a_bug() =>
        Should.Throw<ArgumentException>(() => TravelEstimate.Minutes(Countryside, default, TravelMode.Car)).Message.ShouldContain("nowhere");

    /// <summary>The National Travel Survey's average journeys, miles and minutes, with their sources in docs/travel.md.</summary>
    [Theory]
    [InlineData(TravelMode.Walk, 0.7, 16)]
    [InlineData(TravelMode.Cycle, 2.4, 22)]
    [InlineData(TravelMode.Car, 10.6, 29)]
    [InlineData(TravelMode.PublicTransport, 4.8, 41)]
    public void The_average_journeys_of_the_National_Travel_Survey_come_out_within_a_quarter(TravelMode mode, double miles, int minutes)
    {
        var metres = StraightLineFor(miles * KilometresAMile, mode);

        ((double)TravelEstimate.Minutes(Countryside, East(Countryside, metres), mode).Minutes).ShouldBe(minutes, minutes * 0.25);
    }

    [Fact]
    public void The_edges_of_built_up_areas_lie_where_their_circles_say()
    {
        TravelExplanation.Of(East(CharingCross, 8_990), Countryside, TravelMode.Car).FromArea.ShouldBe("Inner London");
        TravelExplanation.Of(East(CharingCross, 9_010), Countryside, TravelMode.Car).FromArea.ShouldBe("Greater London");
        TravelExplanation.Of(East(CharingCross, 22_990), Countryside, TravelMode.Car).FromArea.ShouldBe("Greater London");
        TravelExplanation.Of(East(CharingCross, 23_010), Countryside, TravelMode.Car).FromArea.ShouldBe("outside the large cities");
        TravelExplanation.Of(GridReference.At(700_000, 1_300_000), Countryside, TravelMode.Car).FromArea.ShouldBe("outside the large cities");
    }

    [Fact]
    public void Public_transport_takes_between_one_and_a_half_and_three_times_as_long_as_a_car_outside_cities()
    {
        for (var metres = 4_000; metres <= 40_000; metres += 1_000)
        {
            var car = TravelEstimate.Minutes(Countryside, East(Countryside, metres), TravelMode.Car).Minutes;
            var transport = TravelEstimate.Minutes(Countryside, East(Countryside, metres), TravelMode.PublicTransport).Minutes;

            ((double)transport / car).ShouldBeInRange(1.4, 3.0, $"{metres} metres");
        }
    }

    private static GridReference East(GridReference from, int metres) => GridReference.At(from.Easting + metres, from.Northing);

    private static int StraightLineFor(double roadKilometres, TravelMode mode)
    {
        var metres = 0;
        while (TravelEstimate.RoadKilometres(metres, mode) < roadKilometres)
        {
            metres += 10;
        }

        return metres;
    }
}
