using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class ColumnLeftTests
{
    [Fact]
    public void Of_a_column_that_is_left_which_the_columns_before_it_do_not_make_up()
    {
        // The first column is 2 of row 1 and 4 of row 0; the second, without the first, 1 of row 0 and 3 of row 2.
        TriangularFactors factors = new(rows: 4);
        factors.Add(row: 1, value: 2, before: [], below: [new Entry(0, 2)]);
        factors.Add(row: 0, value: 1, before: [], below: [new Entry(2, 3)]);
        ColumnLeft left = new(rows: 4);
        left.Read([new Entry(3, 7), new Entry(1, 5)], factors, firstStep: 0);
        left.Entries.ToArray().ShouldBe([new Entry(0, -10), new Entry(1, 5), new Entry(2, 30), new Entry(3, 7)]);
        left.Read([new Entry(1, 5), new Entry(0, 1)], factors, firstStep: 1);
        left.Entries.ToArray().ShouldBe([new Entry(0, 1), new Entry(1, 5), new Entry(2, -3)]);
    }
}
