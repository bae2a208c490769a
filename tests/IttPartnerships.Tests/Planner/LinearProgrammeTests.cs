using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LinearProgrammeTests
{
    private readonly LinearProgramme programme = new();

    [Fact]
    public void What_a_column_uses_of_a_row_twice_counts_together_and_what_comes_to_nothing_not_at_all()
    {
        Enumerable.Range(0, 3).ToList().ForEach(_ => programme.AddRow(1));
        programme.AddColumn(5, new Entry(0, 1), new Entry(2, 1), new Entry(1, 1), new Entry(2, 1), new Entry(1, -1)).ShouldBe(0);
        programme.Column(0).ToArray().ShouldBe([new Entry(0, 1), new Entry(2, 2)]);
        programme.AddColumn(0).ShouldBe(1);
        programme.Column(1).Length.ShouldBe(0);
    }

    [Fact]
    public void Solved_with_a_row_used_twice_nobody_has_more_of_it_than_there_is()
    {
        // Both choose between two placements in one place, which cost nothing, and staying away, which costs 7 and 5. There are three places.
        Enumerable.Range(0, 3).ToList().ForEach(row => programme.AddRow(row < 2 ? 1 : 3));
        for (var who = 0; who < 2; who++)
        {
            programme.First[who] = programme.AddColumn(0, new Entry(who, 1), new Entry(2, 1), new Entry(2, 1));
            programme.AddColumn(7 - (2 * who), new Entry(who, 1));
        }

        programme.First[2] = programme.AddColumn(0, new Entry(2, 1));
        DualSimplex simplex = new(programme);
        var pivots = 100;
        simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBeTrue();
        simplex.Cost.ShouldBe(2.5, 1e-9);
        simplex.Prices().ShouldBe([5, 5, -2.5], 1e-9);
    }
}
