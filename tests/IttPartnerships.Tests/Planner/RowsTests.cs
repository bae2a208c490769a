using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class RowsTests
{
    private static readonly int[][] Example = [[2, 0], [], [1, 2, 3], [2]];

    [Fact]
    public void Turned_each_number_has_the_rows_it_stood_in()
    {
        var turned = Of(Example).Turned(numbers: 5);
        int[][] expected = [[0], [2], [0, 2, 3], [2], []];
        turned.Count.ShouldBe(5);
        Enumerable.Range(0, 5).Select(number => turned[number].ToArray()).ShouldBe(expected);
    }

    [Fact]
    public void Turned_twice_rows_hold_the_same_numbers_in_order()
    {
        var twice = Of(Example).Turned(numbers: 4).Turned(Example.Length);
        Enumerable.Range(0, Example.Length).Select(row => twice[row].ToArray()).ShouldBe(Example.Select(row => row.Order().ToArray()));
    }

    [Theory]
    [InlineData(0, 101)]
    [InlineData(1, 0)]
    [InlineData(2, 1_110)]
    [InlineData(3, 100)]
    public void A_row_is_the_sum_of_what_stands_at_its_numbers(int row, double sum) => Of(Example).Sum(row, [1, 10, 100, 1_000]).ShouldBe(sum);

    private static Rows Of(int[][] rows) => new([0, .. rows.Select((_, row) => rows.Take(row + 1).Sum(one => one.Length))], [.. rows.SelectMany(row => row)]);
}
