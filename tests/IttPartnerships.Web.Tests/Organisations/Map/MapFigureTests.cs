using System.Globalization;
using System.Xml.Linq;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Web.Organisations.Map;

namespace IttPartnerships.Web.Tests.Organisations.Map;

public sealed class MapFigureTests
{
    private static readonly MapContent Exeter = new("Schools within 10 miles of EX4 4QJ", [
        Maps.School("West Exe School", 291_000, 91_000),
        new("Ellen Tinkham School", "/organisations/2", GridReference.At(297_000, 94_500), MapMark.SpecialSetting),
        new("University of Exeter", "/organisations/3", GridReference.At(291_600, 95_900), MapMark.Provider),
        new("A hub", "/organisations/4", GridReference.At(300_000, 99_000), MapMark.Hub),
        new("Trainee 1", null, GridReference.At(286_000, 99_000), MapMark.Home),
        new("Unplaced School", "/organisations/5", default, MapMark.School),
    ])
    {
        Centre = new("EX4 4QJ", GridReference.At(292_000, 93_000), 16_093),
        Lines = [new(GridReference.At(286_000, 99_000), GridReference.At(291_000, 91_000)), new(GridReference.At(286_000, 99_000), GridReference.At(300_000, 99_000), TooLong: true)],
        AreaLink = Maps.AreaLink,
    };

    [Fact]
    public void Every_point_is_a_link_with_its_name_and_kind()
    {
        var links = Maps.Tree(Exeter).Descendants("a").Where(link => link.Ancestors("svg").Any()).ToList();

        links.Select(link => link.Element("title")!.Value).ShouldBe(
            ["West Exe School, school", "Ellen Tinkham School, special or alternative setting", "University of Exeter, accredited provider or lead partner", "A hub, teaching school hub"],
            ignoreOrder: true);
        links.ShouldAllBe(link => link.Attribute("aria-label")!.Value == link.Element("title")!.Value);
        links.Select(link => link.Attribute("href")!.Value).ShouldContain("/organisations/West%20Exe%20School");
    }

    [Fact]
    public void The_drawing_has_a_text_alternative_and_no_link_lies_inside_an_image()
    {
        var tree = Maps.Tree(Exeter);

        var ground = tree.Descendants("g").First(group => group.Attribute("role")?.Value == "img");
        ground.Attribute("aria-label")!.Value.ShouldBe(
            "Map. Schools within 10 miles of EX4 4QJ: 1 school, 1 special or alternative setting, 1 accredited provider or lead partner, 1 teaching school hub, 1 home of a trainee. The same facts are in the list on this page.");
        tree.Descendants("a").ShouldAllBe(link => !link.Ancestors().Any(above => above.Attribute("role") != null && above.Attribute("role")!.Value == "img"));
        tree.Descendants("svg").First().Attribute("aria-label")!.Value.ShouldBe("Schools within 10 miles of EX4 4QJ");
    }

    [Fact]
    public void The_strictest_content_security_policy_has_nothing_to_refuse()
    {
        foreach (var element in Maps.Tree(Exeter).Descendants())
        {
            element.Attribute("style").ShouldBeNull();
            element.Name.LocalName.ShouldNotBe("script");
            element.Name.LocalName.ShouldNotBe("style");
            element.Name.LocalName.ShouldNotBe("image");
            element.Attributes().ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Names_from_the_register_are_encoded()
    {
        var nasty = new MapPoint("<script>alert(\"1\")</script> & 'Sons'", "/organisations?a=1&b=\"><script>", GridReference.At(300_000, 100_000), MapMark.School);

        var html = Maps.Html(new("Schools <b>like</b> \"that\"", [nasty]));

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<b>");
        Maps.Tree(new("x", [nasty])).Descendants("title").Single().Value.ShouldBe($"{nasty.Label}, school");
    }

    [Fact]
    public void The_legend_explains_what_is_drawn_and_nothing_else()
    {
        Legend(Exeter).ShouldBe([
            "school", "special or alternative setting", "accredited provider or lead partner", "teaching school hub", "home of a trainee",
            "EX4 4QJ and the ring 10 miles around it", "journey to a placement", "journey longer than the trainee’s limit"]);
        Legend(new("A test", [Maps.School("A", 300_000, 100_000), Maps.School("B", 300_001, 100_000)])).ShouldBe(["school", "several places close together"]);
    }

    [Fact]
    public void Places_that_are_not_known_are_counted_below_the_map() =>
        Maps.Tree(Exeter).Descendants("figcaption").Single().Value.ShouldContain("1 has no known place and is only in the list.");

    [Fact]
    public void A_mark_for_several_says_how_many_of_what_and_leads_to_its_area()
    {
        MapPoint[] points = [.. Enumerable.Range(1, 6).Select(i => Maps.School($"School {i}", 300_000 + i, 100_000)), new("Hub", null, GridReference.At(300_000, 100_000), MapMark.Hub), Maps.School("Far", 350_000, 100_000)];

        var mark = Maps.Tree(new("A test", points) { AreaLink = Maps.AreaLink }).Descendants("a").Single(link => link.Descendants("text").Any());

        mark.Element("title")!.Value.ShouldBe("7 places: 6 schools, 1 teaching school hub: School 1, School 2, School 3, School 4 and 3 more");
        mark.Attribute("href")!.Value.ShouldBe("/organisations?west=300000&south=100000&east=300006&north=100000");
        mark.Element("text")!.Value.ShouldBe("7");
    }

    [Fact]
    public void What_stands_in_a_mark_is_part_of_its_name()
    {
        var marks = Maps.Tree(new("A test", [.. Maps.Scattered(9_000), .. Maps.Scattered(9_000, MapMark.Hub)]) { AreaLink = Maps.AreaLink }).Descendants("a").Where(link => link.Element("text") != null).ToList();

        marks.ShouldNotBeEmpty();
        marks.ShouldAllBe(mark => mark.Attribute("aria-label")!.Value.StartsWith(mark.Element("text")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_map_of_nothing_has_no_legend() => Maps.Tree(new("Nothing found", [])).Descendants("ul").ShouldBeEmpty();

    [Fact]
    public void People_can_go_past_the_map()
    {
        var tree = Maps.Tree(Exeter);

        var skip = tree.Elements("a").Single();
        skip.Value.ShouldBe("Skip the map");
        tree.Elements("div").Single().Attribute("id")!.Value.ShouldBe(skip.Attribute("href")!.Value[1..]);
        tree.Elements().Select(element => element.Name.LocalName).ShouldBe(["a", "figure", "div"]);
    }

    [Fact]
    public void The_whole_register_and_four_thousand_journeys_stay_under_200_kilobytes()
    {
        var homes = Maps.Scattered(2_000, MapMark.Home);
        var schools = Maps.Scattered(26_000);
        MapLine[] lines = [.. homes.SelectMany((home, i) => new[] { new MapLine(home.Place, schools[i * 3].Place), new MapLine(home.Place, schools[i * 5].Place) })];

        var html = Maps.Html(new("Everything at once", [.. homes, .. schools]) { Lines = lines, AreaLink = Maps.AreaLink });

        System.Text.Encoding.UTF8.GetByteCount(html).ShouldBeLessThan(200_000);
    }

    [Fact]
    public void Every_kind_differs_in_shape_and_stands_out_from_land_and_sea()
    {
        var tree = Maps.Tree(Exeter);
        var marks = tree.Descendants("figcaption").Descendants("path").Where(path => path.Attribute("fill") != null).ToList();

        marks.Count.ShouldBe(5);
        marks.Select(mark => mark.Attribute("d")!.Value).ShouldBeUnique();
        var ground = tree.Descendants("rect").Single().Parent!.Elements().Select(element => element.Attribute("fill")?.Value)
            .Where(fill => fill is ['#', ..] and not "#505a5f" and not "#0b0c0c").OfType<string>().Distinct().ToList();
        ground.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var mark in marks.Select(mark => mark.Attribute("fill")!.Value))
        {
            ground.ShouldAllBe(colour => Contrast(mark, colour) >= 3, mark);
        }
    }

    private static List<string> Legend(MapContent content) =>
        [.. Maps.Tree(content).Descendants("li").Select(item => string.Concat(item.Nodes().OfType<XText>().Select(text => text.Value)).Trim())];

    /// <summary>The contrast ratio of WCAG 2.2.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

        static double Luminance(string colour)
        {
            var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (i * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
                .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
            return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
        }
    }
}
