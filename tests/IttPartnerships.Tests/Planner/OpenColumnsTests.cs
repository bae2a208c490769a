using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class OpenColumnsTests
{
    [Fact]
    public void Columns_that_may_be_used_are_numbered_in_order_and_rows_are_used_by_these_only()
    {
        LinearProgramme programme = new();
        programme.AddRow(1);
        programme.AddColumn(1, new Entry(0, 1));
        programme.AddColumn(1, new Entry(0, 2));
        programme.AddColumn(1, new Entry(0, 3));
        var open = OpenColumns.Of(programme, [false, true, false]);
        open.All.ShouldBe([0, 2]);
        new[] { 0, 1, 2, LinearProgramme.Nobody }.Select(open.Has).ShouldBe([true, false, true, false]);
        (open.At(0), open.At(2)).ShouldBe((0, 1));
        open.Uses.Of(0).ToArray().ShouldBe([new Entry(0, 1), new Entry(1, 3)]);
    }
}
