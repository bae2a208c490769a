using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class CourseLetterTests
{
    private const int Broken = 4;

    // Two places for the first; the last takes something more besides its place and leaves three slots unfilled.
    private static readonly int[] More = [7, 8, -3];

    [Fact]
    public void Options_stand_in_lists_by_what_they_bring_and_in_the_order_they_were_given()
    {
        var letter = Letter();
        letter.Lists.ShouldBe([new(1, 0, 2, 0), new(2, 2, 1, 0), new(Broken, 3, 1, 0)]);
        Enumerable.Range(0, 3).Select(list => letter.All(list).Select(option => option.Points)).ShouldBe([[30, 10], [20], [40]]);
        letter.Labels.ShouldBe([0, 5]);
        letter.Classes.ShouldBe(6);
    }

    [Fact]
    public void An_option_costs_its_points_every_place_it_takes_and_the_slots_it_leaves_unfilled()
    {
        var letter = Letter();
        SoftPrices prices = new([0, 100, 200, 300, 0, 0, 0, 5_000, 7_000], PerSlot: 9_000, Journeys: 2, Temperature: 1, All: true, Sure: false);
        var costs = new double[2];
        letter.Cost(start: 0, prices, costs).ShouldBe(220);
        costs.ShouldBe([60 + 100 + 5_000, 20 + 200]);
        letter.Cost(start: 3, prices, costs.AsSpan(0, 1)).ShouldBe(80 + (3 * 9_000) + 7_000);
        letter.Out(prices).ShouldBe((2 * 9_000) + (2 * 3));
    }

    [Fact]
    public void What_takes_several_places_is_added_to_the_use_of_all_of_them_and_unfilled_slots_use_none()
    {
        var letter = Letter();
        var used = new long[9];
        letter.Use(option: 0, 11, used);
        letter.Use(option: 2, 5, used);
        letter.Use(option: 3, 3, used);
        used.ShouldBe([0, 11, 0, 5, 3, 0, 0, 11, 3]);
    }

    private static CourseLetter Letter() => new(
        [(1, new(30, 1, 0, 0, 1, 0)), (2, new(20, 3, 1, 1, 0, 5)), (1, new(10, 2, 1, 2, 0, 5)), (Broken, new(40, 4, 1, 0, 2, 0))], More)
    {
        Slots = 2,
        OutPoints = 3,
        OutSlots = 2,
    };
}
