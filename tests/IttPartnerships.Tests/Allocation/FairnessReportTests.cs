using IttPartnerships.Allocation;

namespace IttPartnerships.Tests.Allocation;

public sealed class FairnessReportTests
{
    [Fact]
    public void A_placement_of_the_course_counts_as_placed_whoever_has_it_whatever_else_is_missing()
    {
        var rows = FairnessReport.Of(new MadePlan([Trainee(0, "car", 50, null), Trainee(1, "public", 20, 30), Trainee(2, "public", null, 60)], [], null!), new Dictionary<int, string>()).Rows;

        (int, int, int) Of(string by, string group) => rows.Single(row => row.By == by && row.Group == group) is var row ? (row.Trainees, row.Placed, row.Filled) : default;
        Of("Over the course", "First placement").ShouldBe((3, 2, 2));
        Of("Over the course", "Second placement").ShouldBe((3, 2, 2));
        Of("Over the course", "Later placements of those with more than 45 minutes at first").ShouldBe((1, 0, 0));
        Of("How they travel", "By car").ShouldBe((1, 0, 1));
        Of("How they travel", "By public transport").ShouldBe((2, 1, 3));
    }

    private static PlannedTrainee Trainee(int number, string travel, int? first, int? second) =>
        new(number, $"Trainee {number}", "Physics", [], 75, 1, 1, [Slot(1, "A", first), Slot(2, "B", second)]) { Travel = travel };

    private static PlacedSlot Slot(int number, string letter, int? minutes) =>
        minutes is { } way ? new(number, letter, "autumn", "offer", 0, "Oak", way, "") : new(number, letter, "autumn", null, null, "", 0, "");
}
