using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class RowUsesTests
{
    [Fact]
    public void Every_entry_stands_under_its_row_with_the_column_in_place_of_the_row_in_order_of_columns()
    {
        EntryLists lists = new();
        lists.Add([new Entry(2, 1), new Entry(0, -1)]);
        lists.Add([new Entry(2, 5)]);
        lists.Add([]);
        var uses = RowUses.Of(rows: 3, lists, [4, 7, 9]);
        uses.Of(0).ToArray().ShouldBe([new Entry(4, -1)]);
        uses.Of(1).ToArray().ShouldBeEmpty();
        uses.Of(2).ToArray().ShouldBe([new Entry(4, 1), new Entry(7, 5)]);
    }

    [Fact]
    public void A_programme_leaves_out_the_columns_it_is_told_to_and_calls_the_others_as_it_is_told()
    {
        LinearProgramme programme = new();
        programme.AddRow(1);
        programme.AddColumn(1, new Entry(0, 1));
        programme.AddColumn(1, new Entry(0, 2));
        programme.UsesOf([RowUses.LeftOut, 7]).Of(0).ToArray().ShouldBe([new Entry(7, 2)]);
    }
}
