using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Allocation.Years;

public sealed class OwnReasonsTests
{
    private static readonly PlannedTrainee Ann = new(0, "Ann", "Physics", [], 75, 1, 1, [Slot(1, "A", "autumn", ""), Slot(2, "B", "spring from 24 January", "")]);

    private static string? Of(string why, string letter = "A") => new OwnReasons(new([Ann], [], null!), shown: true).Of(Ann, Slot(1, letter, "autumn", why));

    [Fact]
    public void Placements_are_called_by_their_windows_since_the_trainee_knows_no_letters()
    {
        Of("2nd nearest of 3 possible schools. Oak is 1 minute nearer, but placement B is at that school")
            .ShouldBe("2nd nearest of 3 possible schools. Oak is 1 minute nearer, but your placement in spring from 24 January is at that school");
        Of("2nd nearest of 3 possible schools. Oak is 1 minute nearer, but placement A is at one school all along")
            .ShouldBe("2nd nearest of 3 possible schools. Oak is 1 minute nearer, but this placement is at one school all along");
    }

    [Theory]
    [InlineData(PlannedSlot.Fixed)]
    [InlineData(PlannedSlot.Kept)]
    [InlineData("Pinned")]
    public void What_people_decided_says_so_in_plans_made_before_as_well(string why) => Of(why).ShouldBe("Your provider decided on this place");

    private static PlacedSlot Slot(int number, string letter, string window, string why) => new(number, letter, window, "o", 0, "Oak", 5, why);
}
