using System.Text.Json;
using IttPartnerships.Allocation;
using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Allocation;

public sealed class MadePlanTests
{
    private static readonly MadePlan Plan = new([], [], null!)
    {
        Days = new Dictionary<string, WindowDays>
        {
            ["autumn"] = new(new(2026, 9, 1), new(2026, 12, 18)), ["spring"] = new(new(2027, 2, 28), new(2027, 5, 28)),
            ["long spring"] = new(new(2027, 1, 24), new(2027, 6, 30)), ["June"] = new(new(2027, 6, 1), new(2027, 6, 30)),
        },
    };

    [Theory]
    [InlineData("spring", 1)]
    [InlineData("long spring", 1)]
    [InlineData("autumn", 0)]
    public void A_place_is_taken_in_every_window_that_shares_a_day_with_the_stay(string window, int taken) => Plan.MostAtOnce(["SPRING"], window).ShouldBe(taken);

    [Fact]
    public void Stays_one_after_the_other_take_one_place_of_the_window_they_are_both_in()
    {
        Plan.MostAtOnce(["spring", "June"], "long spring").ShouldBe(1);
        Plan.MostAtOnce(["spring", "long spring", "June"], "long spring").ShouldBe(2);
        Plan.MostAtOnce(["spring", "long spring", "June"], "June").ShouldBe(2);
    }

    [Fact]
    public void Windows_whose_days_nobody_said_share_none() => Plan.MostAtOnce(["summer", "Summer", "June"], "summer").ShouldBe(2);

    [Fact]
    public void The_days_are_stored_with_the_plan()
    {
        var again = JsonSerializer.Deserialize<MadePlan>(JsonSerializer.Serialize(Plan))!;
        again.MostAtOnce(["spring"], "long spring").ShouldBe(1);
    }
}
