using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class PivotTests
{
    private const double Close = 1e-9;
    private const double MayNot = double.PositiveInfinity;

    // The basis is columns 0 and 1: with them a row is as it is, less what column 0 uses of the second.
    private readonly LinearProgramme programme = new();
    private readonly BasisInverse inverse;
    private readonly Pivot pivot;

    public PivotTests()
    {
        programme.AddRow(1);
        programme.AddRow(1);
        programme.AddColumn(0, new Entry(0, 1), new Entry(1, 1));
        programme.AddColumn(0, new Entry(1, 1));
        programme.AddColumn(0, new Entry(0, 1));
        programme.AddColumn(0, new Entry(0, 2), new Entry(1, 1));
        programme.AddColumn(0, new Entry(1, 3));
        inverse = new BasisInverse(FactorColumns.Of(programme, [0, 1], out _)!);
        pivot = new Pivot(programme);
    }

    [Fact]
    public void A_row_says_how_much_of_the_column_used_there_is_in_each_and_forgets_the_row_before()
    {
        Read(0);
        pivot.Row.ShouldBe([1, 0, 1, 2, 0], Close);
        Read(1);
        pivot.Row.ShouldBe([0, 1, -1, -1, 3], Close);
    }

    [Fact]
    public void A_row_is_read_of_some_columns_as_they_are_numbered_then()
    {
        Read(0);
        pivot.ReadRow(inverse, programme.UsesOf([RowUses.LeftOut, RowUses.LeftOut, 1, RowUses.LeftOut, 0]), leaving: 1, columns: 2);
        pivot.Row[..2].ShouldBe([3, -1], Close);
        pivot.Entering([4, 0], sign: 1).ShouldBe(0);
    }

    [Fact]
    public void A_column_is_told_as_what_it_has_of_those_used()
    {
        pivot.ReadColumn(inverse, entering: 3);
        pivot.Column.ShouldBe([2, -1], Close);
        pivot.ReadColumn(inverse, entering: 4);
        pivot.Column.ShouldBe([0, 3], Close);
    }

    [Fact]
    public void Who_is_soonest_as_cheap_enters_of_several_the_one_of_which_most_is_in_the_row()
    {
        Read(0);
        pivot.Entering([9, 9, 1, 4, 0], sign: 1).ShouldBe(2);
        pivot.Entering([9, 9, 1, 1, 0], sign: 1).ShouldBe(3);
        pivot.Entering([9, 9, 1, 2, 0], sign: 1).ShouldBe(3);
    }

    [Fact]
    public void Nobody_enters_who_may_not_or_is_not_in_the_row_that_way()
    {
        Read(1);
        pivot.Entering([9, 9, 1, 2, 0], sign: -1).ShouldBe(2);
        pivot.Entering([MayNot, MayNot, MayNot, 2, 0], sign: -1).ShouldBe(3);
        pivot.Entering([MayNot, MayNot, MayNot, MayNot, 0], sign: -1).ShouldBeNull();
    }

    [Fact]
    public void Once_a_column_entered_all_are_cheaper_by_what_of_them_is_in_the_row_and_who_may_not_enter_stays_so()
    {
        double[] reduced = [MayNot, 9, 1, 4, 0];
        Read(0);
        pivot.Cheaper(reduced, by: 2);
        reduced.ShouldBe([MayNot, 9, -1, 0, 0]);
    }

    [Fact]
    public void A_row_and_a_column_that_say_different_things_of_where_they_cross_do_not_agree()
    {
        Read(0);
        pivot.ReadColumn(inverse, entering: 3);
        pivot.Agrees(leaving: 0, entering: 3).ShouldBeTrue();
        pivot.Row[3] *= 2;
        pivot.Agrees(leaving: 0, entering: 3).ShouldBeFalse();
    }

    private void Read(int row) => pivot.ReadRow(inverse, programme.UsesOf([0, 1, 2, 3, 4]), row, programme.Columns);
}
