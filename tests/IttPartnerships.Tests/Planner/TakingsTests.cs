using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class TakingsTests
{
    private const int Places = 3;

    // Place 0; places 0 and 1; places 0, 1 and 2; place 1 and two slots unfilled.
    private static readonly int[] More = [1, 1, 2, -2];
    private static readonly CourseOption[] Options = [Option(place: 0, more: 0, count: 0), Option(place: 0, more: 0, count: 1), Option(place: 0, more: 1, count: 2), Option(place: 1, more: 3, count: 1)];

    [Fact]
    public void A_place_alone_keeps_its_number_and_what_is_taken_together_has_one_of_its_own_however_often_it_is()
    {
        Takings takings = new(Places);
        var numbers = Numbers(takings);
        numbers[0].ShouldBe(0);
        numbers.ShouldBe(numbers.Distinct());
        numbers.Skip(1).ShouldAllBe(number => number > takings.Unfilled && number < takings.Count);
        Numbers(takings).ShouldBe(numbers);
    }

    [Fact]
    public void What_is_taken_together_costs_all_of_it()
    {
        Takings takings = new(Places);
        var numbers = Numbers(takings);
        var costs = new double[takings.Count];
        (costs[0], costs[1], costs[2], costs[takings.Unfilled]) = (1, 20, 300, 4_000);
        takings.AddUp(costs);
        numbers.Select(number => costs[number]).ShouldBe([1, 21, 321, 8_020]);
    }

    [Fact]
    public void What_is_wanted_together_is_wanted_of_each()
    {
        Takings takings = new(Places);
        var numbers = Numbers(takings);
        var wanted = new double[takings.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            wanted[numbers[i]] = 1 << i;
        }

        takings.Share(wanted);
        wanted.Take(takings.Unfilled + 1).ShouldBe([1 + 2 + 4, 2 + 4 + 8, 4, 8 + 8]);
    }

    private static int[] Numbers(Takings takings)
    {
        CourseLetter letter = new([.. Options.Select(option => (0, option))], More);
        return [.. Options.Select(option => takings.Of(letter, option))];
    }

    private static CourseOption Option(int place, int more, byte count) => new(Points: 0, place, more, School: 0, count, Labels: 0);
}
