using IttPartnerships.Allocation.Demand;
using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Allocation.Demand;

public sealed class SharedPlacesTests
{
    [Fact]
    public void A_long_window_stands_with_each_short_one_and_a_window_that_shares_no_day_alone()
    {
        (string, WindowDays)[] windows = [Window("summer", 250, 300), Window("spring", 110, 200), Window("long", 0, 200), Window("autumn", 5, 100), Window("visit", 90, 95)];

        SharedPlaces.Sets(windows).Select(set => string.Join(' ', set)).ShouldBe(["long autumn visit", "long spring", "summer"]);
    }

    [Fact]
    public void Windows_on_the_same_days_are_short_together_where_none_is_alone() =>
        SharedPlaces.Short([250, 200, 311], [([0, 1, 2], 337)]).ShouldBe(424);

    [Fact]
    public void Places_that_hold_in_one_window_help_no_other() =>
        SharedPlaces.Short([3, 3], [([0], 9), ([1], 1)]).ShouldBe(2);

    [Fact]
    public void A_place_for_several_windows_goes_to_the_one_that_has_no_other() =>
        SharedPlaces.Short([2, 1, 1], [([0, 1], 2), ([0, 2], 1), ([0], 1)]).ShouldBe(0);

    [Fact]
    public void Short_is_what_no_giving_out_can_help()
    {
        var dice = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            int[] needed = [.. Enumerable.Range(0, 4).Select(_ => dice.Next(0, 6))];
            List<(int[] Windows, int Places)> offered = [.. Enumerable.Range(0, dice.Next(0, 6)).Select(_ => (Some(dice.Next(1, 16)), dice.Next(1, 5)))];

            // Hall: the worst set of windows, against all places that hold in any of them.
            var worst = Enumerable.Range(0, 16).Max(set => Some(set).Sum(window => needed[window]) - offered.Where(offer => offer.Windows.Intersect(Some(set)).Any()).Sum(offer => offer.Places));
            SharedPlaces.Short(needed, offered).ShouldBe(worst);
        }
    }

    private static int[] Some(int set) => [.. Enumerable.Range(0, 4).Where(window => ((set >> window) & 1) == 1)];

    private static (string Window, WindowDays Days) Window(string name, int first, int last) => (name, new(new DateOnly(2026, 9, 1).AddDays(first), new DateOnly(2026, 9, 1).AddDays(last)));
}
