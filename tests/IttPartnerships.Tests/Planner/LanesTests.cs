using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LanesTests
{
    [Fact]
    public void A_sum_is_the_sum_however_many_there_are()
    {
        for (var count = 0; count < 40; count++)
        {
            double[] numbers = [.. Enumerable.Range(1, count).Select(i => i * 0.25)];
            Lanes.Sum(numbers).ShouldBe(numbers.Sum(), $"{count} numbers");
        }
    }

    [Fact]
    public void A_sum_is_made_in_four_lanes_on_every_machine()
    {
        // Six hundredths are lost one by one beside so great a number, and not where they are added up first.
        const double great = 1e15;
        double[] numbers = [great, 0.06, 0.06, 0.06, 0.06, 0.06, 0.06, 0.06];
        Lanes.Sum(numbers).ShouldBe(((great + 0.06) + (0.06 + 0.06)) + ((0.06 + 0.06) + (0.06 + 0.06)));
        Lanes.Sum(numbers).ShouldNotBe(numbers.Aggregate((sum, one) => sum + one));
    }

    [Fact]
    public void The_least_is_found_wherever_it_stands()
    {
        for (var count = 1; count < 20; count++)
        {
            for (var at = 0; at < count; at++)
            {
                double[] numbers = [.. Enumerable.Repeat(5.0, count)];
                numbers[at] = -2;
                Lanes.Least(numbers).ShouldBe(-2, $"{at} of {count}");
            }
        }
    }

    [Fact]
    public void Of_no_numbers_nothing_is_less() => Lanes.Least([]).ShouldBe(double.MaxValue);
}
