using IttPartnerships.Web.Organisations.Map;

namespace IttPartnerships.Web.Tests.Organisations.Map;

public sealed class OutlineTests
{
    private const string TwoSquaresSharingASide = """
        {"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[-2,52]},
         "arcs":[[[10,0],[0,10]],[[10,10],[-10,0],[0,-10],[10,0]],[[10,0],[10,0],[0,10],[-10,0]]],
         "objects":{"countries":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","id":"826","arcs":[[0,1]]},
           {"type":"MultiPolygon","id":"372","arcs":[[[2,-1]]]},
           {"type":"Polygon","id":"999","arcs":[[2,-1]]}]}}}
        """;

    [Fact]
    public void Set_up_brought_the_coastline_and_its_licence()
    {
        Outline.Shipped.IsKnown.ShouldBeTrue("node_modules/world-atlas/countries-10m.json was not copied beside the program");
        File.Exists(Path.Combine(AppContext.BaseDirectory, "map", "LICENSE")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Birmingham", 407_000, 287_000, true)]
    [InlineData("Newport, Isle of Wight", 450_000, 88_000, true)]
    [InlineData("Cardiff", 317_000, 179_000, true)]
    [InlineData("Kendal", 351_000, 493_000, true)]
    [InlineData("The Wash", 560_000, 345_000, false)]
    [InlineData("The Irish Sea", 290_000, 430_000, false)]
    [InlineData("The North Sea", 600_000, 500_000, false)]
    [InlineData("Lyme Bay", 335_000, 80_000, false)]
    public void Land_and_sea_lie_where_they_should(string name, int easting, int northing, bool land)
    {
        var picture = MapPicture.Draw(new("England", []), Outline.Shipped);

        Maps.Covers(picture.Home, picture.View.X(easting), picture.View.Y(northing)).ShouldBe(land, name);
    }

    [Fact]
    public void Zoomed_in_the_coast_is_cut_to_the_picture_and_land_stays_land()
    {
        var picture = MapPicture.Draw(new("A test", [Maps.School("A", 290_000, 85_000), Maps.School("B", 305_000, 95_000)]), Outline.Shipped);

        var points = Maps.Rings(picture.Home).SelectMany(ring => ring).ToList();
        points.ShouldAllBe(point => point.X > -15 && point.X < 655 && point.Y > -15 && point.Y < picture.View.Height + 15);
        Maps.Covers(picture.Home, picture.View.X(293_000), picture.View.Y(92_000)).ShouldBeTrue("Exeter");
        Maps.Covers(picture.Home, picture.View.X(303_000), picture.View.Y(78_500)).ShouldBeFalse("the sea off Exmouth");
        picture.Beyond.ShouldBeEmpty();
    }

    [Fact]
    public void Shared_arcs_are_joined_forwards_and_backwards_and_other_countries_left_out()
    {
        var outline = Written(TwoSquaresSharingASide);

        var picture = MapPicture.Draw(new("A test", [Maps.School("A", 400_000, 233_000), Maps.School("B", 413_000, 245_000)]), outline);

        Maps.Rings(picture.Home).ShouldHaveSingleItem();
        Maps.Rings(picture.Beyond).ShouldHaveSingleItem();
        var (x, y) = (picture.View.X(403_000), picture.View.Y(238_000));
        Maps.Covers(picture.Home, x, y).ShouldBeTrue();
        Maps.Covers(picture.Beyond, x, y).ShouldBeFalse();
        Maps.Covers(picture.Beyond, picture.View.X(410_000), y).ShouldBeTrue();
    }

    [Fact]
    public void Without_the_file_the_map_is_drawn_and_says_what_it_lacks()
    {
        var none = Outline.Load(Path.Combine(AppContext.BaseDirectory, "no-such-file.json"));

        Maps.Html(new("A test", [Maps.School("A", 300_000, 100_000)]), none).ShouldContain("No coastline is drawn.");
    }

    private static Outline Written(string text)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, text);
        try
        {
            return Outline.Load(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
