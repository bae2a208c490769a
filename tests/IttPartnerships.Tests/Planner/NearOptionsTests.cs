using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class NearOptionsTests
{
    [Fact]
    public void Options_far_dearer_than_the_few_cheapest_of_their_list_are_not_near()
    {
        var options = Enumerable.Range(0, 20).Select(i => (Brings: i % 2, new CourseOption(i / 2 * 10, 0, 0, 0, 0, 0))).ToList();
        CourseLetter letter = new(options, []);

        // The fourth cheapest of each list costs 30, and 12 temperatures more are near.
        new NearOptions().LookAtAll(letter, new SoftPrices([0], 0, Journeys: 1, Temperature: 2, All: true, Sure: false));
        letter.Lists.Select(list => list.Near).ShouldBe([6, 6]);
        Near(letter, 1).Max(option => option.Points).ShouldBe(50);
    }

    [Fact]
    public void Those_that_are_near_again_come_back_wherever_they_stood()
    {
        CourseLetter letter = new([.. Enumerable.Range(0, 10).Select(i => (0, new CourseOption(0, i, 0, 0, 0, 0)))], []);
        NearOptions near = new();
        double[] first = [0, 0, 0, 0, 0, 0, 9, 9, 9, 9];
        near.LookAtAll(letter, Prices(first));
        Near(letter, 0).Select(option => option.Place).ShouldBe([0, 1, 2, 3, 4, 5]);
        near.LookAtAll(letter, Prices([.. first.Reverse()]));
        Near(letter, 0).Select(option => option.Place).Order().ShouldBe([4, 5, 6, 7, 8, 9]);

        static SoftPrices Prices(double[] places) => new(places, 0, Journeys: 1, Temperature: 0.1, All: true, Sure: false);
    }

    [Fact]
    public void A_list_of_no_more_than_the_few_is_near_whole_however_dear_its_options()
    {
        CourseLetter letter = new([.. Enumerable.Range(0, 4).Select(i => (0, new CourseOption(i * 1_000_000, 0, 0, 0, 0, 0)))], []);
        new NearOptions().LookAtAll(letter, new SoftPrices([0], 0, Journeys: 1, Temperature: 1, All: true, Sure: false));
        letter.Lists.Select(list => list.Near).ShouldBe([4]);
    }

    [Fact]
    public void Options_as_dear_as_the_farthest_that_is_near_are_all_near()
    {
        // Far more than the few, so that a list of any length is looked at whole.
        CourseLetter letter = new([.. Enumerable.Range(0, 1_000).Select(i => (0, new CourseOption(i < 4 ? 0 : i % 2 == 0 ? 12 : 13, 0, 0, 0, 0, 0)))], []);
        new NearOptions().LookAtAll(letter, new SoftPrices([0], 0, Journeys: 1, Temperature: 1, All: true, Sure: false));
        letter.Lists.Select(list => list.Near).ShouldBe([4 + 498]);
        Near(letter, 0).Max(option => option.Points).ShouldBe(12);
    }

    [Fact]
    public void What_is_not_near_stays_in_the_list_and_is_looked_at_the_next_time()
    {
        CourseLetter letter = new([.. Enumerable.Range(0, 10).Select(i => (0, new CourseOption(i * 10, 0, 0, 0, 0, 0)))], []);
        NearOptions near = new();
        near.LookAtAll(letter, new SoftPrices([0], 0, Journeys: 1, Temperature: 0.1, All: true, Sure: false));
        letter.Lists.Select(list => list.Near).ShouldBe([4]);
        letter.All(0).Select(option => option.Points).Order().ShouldBe(Enumerable.Range(0, 10).Select(i => i * 10));
        near.LookAtAll(letter, new SoftPrices([0], 0, Journeys: 1, Temperature: 100, All: true, Sure: false));
        letter.Lists.Select(list => list.Near).ShouldBe([10]);
    }

    private static IEnumerable<CourseOption> Near(CourseLetter letter, int list) => letter.All(list).Take(letter.Lists[list].Near);
}
