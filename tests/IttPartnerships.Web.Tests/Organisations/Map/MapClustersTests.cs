using IttPartnerships.Web.Organisations.Map;

namespace IttPartnerships.Web.Tests.Organisations.Map;

public sealed class MapClustersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(500)]
    [InlineData(30_000)]
    public void Every_point_stands_in_exactly_one_mark(int number)
    {
        var points = Maps.Scattered(number);

        var marks = MapPicture.Draw(new("A test", points), Outline.None).Marks;

        marks.SelectMany(mark => mark.Points).OrderBy(point => point.Link, StringComparer.Ordinal)
            .ShouldBe(points.OrderBy(point => point.Link, StringComparer.Ordinal));
        marks.Count.ShouldBeLessThanOrEqualTo(400);
    }

    [Fact]
    public void Marks_that_stand_for_several_overlap_no_other()
    {
        var marks = MapPicture.Draw(new("A test", Maps.Scattered(3_000)), Outline.None).Marks;

        foreach (var one in marks.Where(mark => mark.Points.Count > 1))
        {
            foreach (var other in marks.Where(other => other != one))
            {
                var distance = Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
                distance.ShouldBeGreaterThan((one.Radius + other.Radius) * 0.9);
            }
        }
    }

    [Fact]
    public void A_few_points_far_apart_stay_single()
    {
        var marks = MapPicture.Draw(new("A test", [Maps.School("A", 300_000, 100_000), Maps.School("B", 310_000, 100_000), Maps.School("C", 305_000, 108_000)]), Outline.None).Marks;

        marks.Select(mark => mark.Points.Count).ShouldBe([1, 1, 1]);
    }

    [Fact]
    public void Schools_on_one_site_become_one_mark_whose_area_is_that_site()
    {
        var marks = MapPicture.Draw(new("A test", [Maps.School("Infants", 300_000, 100_000), Maps.School("Juniors", 300_010, 100_020), Maps.School("Far", 340_000, 100_000)]), Outline.None).Marks;

        var both = marks.Single(mark => mark.Points.Count == 2);
        both.Area.ShouldBe(new MapArea(300_000, 100_000, 300_010, 100_020));
    }

    [Fact]
    public void The_same_points_give_the_same_marks() =>
        Maps.Html(new("A test", Maps.Scattered(2_000))).ShouldBe(Maps.Html(new("A test", Maps.Scattered(2_000))));
}
