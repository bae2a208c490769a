using IttPartnerships.Allocation.Years;
using IttPartnerships.Hosting;
using IttPartnerships.Programmes;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class SupportTimeTests
{
    private static readonly PatternWindow Spring = Window("Placement B", new(2028, 1, 10), new(2028, 5, 20));

    private static PatternWindow Window(string name, DateOnly first, DateOnly last) => new() { Id = WindowId.New(), Pattern = PatternId.New(), Name = name, Letter = "B", FirstDay = first, LastDay = last };

    [Theory]
    [InlineData("spring", true)]
    [InlineData("before examinations", true)]
    [InlineData("autumn", false)]
    [InlineData("before mock examinations", false)]
    [InlineData("summer", true)]
    [InlineData("placement b", true)]
    [InlineData("another window", false)]
    public void A_time_meets_a_window_that_holds_half_of_its_months(string time, bool meets) => SupportTime.Meets(time, Spring).ShouldBe(meets);

    [Fact]
    public void A_window_over_the_turn_of_the_year_meets_both_sides()
    {
        var winter = Window("winter", new(2027, 11, 1), new(2028, 2, 20));
        SupportTime.Meets("before mock examinations", winter).ShouldBeTrue();
        SupportTime.Meets("spring", winter).ShouldBeTrue();
        SupportTime.Meets("before examinations", winter).ShouldBeFalse();
    }

    [Fact]
    public void Every_time_schools_can_tick_falls_somewhere_in_the_year()
    {
        var all = Window("all year", new(2027, 9, 1), new(2028, 7, 20));
        HostingWords.SupportTimes.ShouldAllBe(time => SupportTime.Meets(time, all));
    }
}
