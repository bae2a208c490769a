using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class OptionColumnsTests
{
    private static readonly CourseOption[] Options = [new(30, 1, 2, 0, 1, 7), new(10, 2, 3, 4, 2, 5), new(20, 3, 5, 6, 0, 0)];

    [Fact]
    public void An_option_is_read_as_it_was_written_and_its_columns_say_the_same()
    {
        var columns = Columns();
        Enumerable.Range(0, columns.Count).Select(at => columns[at]).ShouldBe(Options);
        columns.Points.ShouldBe([30, 10, 20]);
        columns.Places.ShouldBe([1, 2, 3]);
        columns.Schools.ShouldBe([0, 4, 6]);
        columns.Labels.ShouldBe([7, 5, 0]);
        Enumerable.Range(0, columns.Count).Select(columns.More).ShouldBe([(2, 3), (3, 5), (5, 5)]);
    }

    [Fact]
    public void Swapped_options_take_everything_with_them()
    {
        var columns = Columns();
        (columns.PointsAt[0], columns.PointsAt[2]) = (8, 9);
        columns.Swap(0, 2);
        Enumerable.Range(0, columns.Count).Select(at => columns[at]).ShouldBe([Options[2], Options[1], Options[0]]);
        columns.PointsAt.ShouldBe([9, 0, 8]);
    }

    [Fact]
    public void Where_none_takes_more_than_its_place_nothing_is_kept_of_that()
    {
        OptionColumns columns = new(1, takeMore: false) { [0] = new(30, 1, 0, 2, 0, 3) };
        (columns[0], columns.More(0)).ShouldBe((new CourseOption(30, 1, 0, 2, 0, 3), (0, 0)));
    }

    private static OptionColumns Columns() => new(Options.Length, takeMore: true) { [0] = Options[0], [1] = Options[1], [2] = Options[2] };
}
