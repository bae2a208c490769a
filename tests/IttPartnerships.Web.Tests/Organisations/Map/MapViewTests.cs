using IttPartnerships.Organisations.Places;
using IttPartnerships.Web.Organisations.Map;

namespace IttPartnerships.Web.Tests.Organisations.Map;

public sealed class MapViewTests
{
    [Theory]
    [InlineData(300_000, 100_000, 310_000, 105_000)] // wide
    [InlineData(300_000, 100_000, 301_000, 190_000)] // tall
    [InlineData(300_000, 100_000, 300_000, 100_000)] // one place
    [InlineData(85_000, 8_000, 655_000, 655_000)] // England
    public void The_view_holds_every_point_and_has_one_scale_both_ways(int west, int south, int east, int north)
    {
        var view = MapView.Of(new("A test", [Maps.School("A", west, south), Maps.School("B", east, north)]));

        view.X(west).ShouldBeInRange(0, MapView.PictureWidth);
        view.X(east).ShouldBeInRange(0, MapView.PictureWidth);
        view.Y(south).ShouldBeInRange(0, view.Height);
        view.Y(north).ShouldBeInRange(0, view.Height);
        (view.Area.Height * view.UnitsPerMetre).ShouldBe(view.Height, 1);
        view.Height.ShouldBeInRange(400, 760);
    }

    [Fact]
    public void North_is_up_and_east_is_right()
    {
        var view = MapView.Of(new("A test", [Maps.School("A", 300_000, 100_000), Maps.School("B", 320_000, 120_000)]));

        view.Y(120_000).ShouldBeLessThan(view.Y(100_000));
        view.X(320_000).ShouldBeGreaterThan(view.X(300_000));
    }

    [Fact]
    public void A_single_place_is_not_zoomed_in_past_four_kilometres() =>
        MapView.Of(new("A test", [Maps.School("A", 300_000, 100_000)])).Area.Width.ShouldBeGreaterThanOrEqualTo(4_000);

    [Fact]
    public void Nothing_to_show_shows_England()
    {
        var view = MapView.Of(new("A test", []));

        view.Shows(134_500, 25_000).ShouldBeTrue("Land's End");
        view.Shows(399_000, 653_000).ShouldBeTrue("Berwick-upon-Tweed");
        view.Shows(655_000, 293_000).ShouldBeTrue("Lowestoft");
    }

    [Fact]
    public void The_ring_around_the_centre_is_in_view()
    {
        var view = MapView.Of(new("A test", []) { Centre = new("EX4 4QJ", GridReference.At(292_000, 93_000), 16_093) });

        view.X(292_000 - 16_093).ShouldBeGreaterThan(0);
        view.Y(93_000 - 16_093).ShouldBeLessThan(view.Height);
    }

    [Fact]
    public void Places_that_are_nowhere_do_not_move_the_view()
    {
        var school = Maps.School("A", 300_000, 100_000);

        MapView.Of(new("A test", [school, school with { Place = default }])).ShouldBe(MapView.Of(new("A test", [school])));
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(20_000)]
    [InlineData(500_000)]
    public void The_scale_bars_are_as_long_as_they_say(int side)
    {
        var view = MapView.Of(new("A test", [Maps.School("A", 100_000, 100_000), Maps.School("B", 100_000 + side, 100_000)]));

        foreach (var (bar, metres) in new[] { (ScaleBar.Miles(view), 1_609.344), (ScaleBar.Kilometres(view), 1_000.0) })
        {
            var number = bar.Text.Split(' ')[0] switch { "¼" => 0.25, "½" => 0.5, var text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture) };
            (number * metres * view.UnitsPerMetre).ShouldBe(bar.Length, 0.1, bar.Text);
            bar.Length.ShouldBeInRange(20, 200);
        }
    }
}
