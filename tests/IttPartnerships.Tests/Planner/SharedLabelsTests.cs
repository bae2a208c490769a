using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SharedLabelsTests
{
    [Fact]
    public void Schools_share_the_labels_both_have_however_they_are_written_and_however_often()
    {
        SharedLabels labels = new(Schools([["rural", "faith"], ["Faith", "large", "faith"], [], ["FAITH", "Rural"]]));
        Table(labels, 4).ShouldBe([2, 1, 0, 2, 1, 2, 0, 1, 0, 0, 0, 0, 2, 1, 0, 2]);
    }

    [Fact]
    public void Where_nearly_every_school_has_labels_of_its_own_the_same_is_said()
    {
        // More sets than are looked up: school i has labels i and i + 1.
        const int count = 1_200;
        SharedLabels labels = new(Schools([.. Enumerable.Range(0, count).Select(i => (string[])[$"{i}", $"{i + 1}"])]));
        (labels.Of(7, 7), labels.Of(7, 8), labels.Of(8, 7), labels.Of(7, 9), labels.Of(count - 1, 0)).ShouldBe((2, 1, 1, 0, 0));
    }

    private static int[] Table(SharedLabels labels, int count) => [.. from one in Enumerable.Range(0, count) from other in Enumerable.Range(0, count) select labels.Of(one, other)];

    private static PlanningProblem Schools(string[][] contrast)
    {
        Year year = new();
        for (var i = 0; i < contrast.Length; i++)
        {
            year.School($"School {i}", i, contrast: contrast[i]);
        }

        return year.Problem;
    }
}
