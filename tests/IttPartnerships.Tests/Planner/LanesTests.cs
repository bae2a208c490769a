using System.Runtime.Intrinsics;
using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LanesTests
{
    private static readonly double[] Standing = [3, 1, 4, 1.5, 9];

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
    public void Each_times_the_other_is_added_up_in_lanes_that_are_filled()
    {
        for (var count = 0; count < 12; count++)
        {
            var (numbers, others) = (new double[Lanes.Filled(count)], new double[Lanes.Filled(count)]);
            for (var i = 0; i < count; i++)
            {
                (numbers[i], others[i]) = (i + 1, 0.5);
            }

            Lanes.Filled(count).ShouldBeInRange(Math.Max(count, 1), count + 4);
            Lanes.Times(numbers, others).ShouldBe(count * (count + 1) / 4.0, $"{count} numbers");
        }
    }

    [Fact]
    public void Of_four_the_lanes_of_each_are_added_up_as_one_alone_would_be()
    {
        double[][] four = [[1e15, 0.06, 0.06, 0.06], [1, 2, 4, 8], [0, -1, 0, 0], [0.1, 0.2, 0.3, 0.4]];
        var sums = Lanes.Sums(Vector256.Create(four[0]), Vector256.Create(four[1]), Vector256.Create(four[2]), Vector256.Create(four[3]));
        Enumerable.Range(0, 4).Select(lane => sums[lane]).ShouldBe(four.Select(one => Lanes.Times(one, [1, 1, 1, 1])));
    }

    [Fact]
    public void What_stands_at_places_is_found_however_many_there_are()
    {
        for (var count = 0; count < 12; count++)
        {
            var (sums, products) = (new double[count], new double[count]);
            int[] places = [.. Enumerable.Range(0, count).Select(i => (i * 7) % 5)];
            Lanes.AddUp([.. Enumerable.Range(0, count)], times: 0.5, places, Standing, sums);
            Lanes.Multiply(Standing, places, Standing, [.. Enumerable.Range(0, count).Select(i => i % 5)], products);
            sums.ShouldBe(Enumerable.Range(0, count).Select(i => (0.5 * i) + Standing[(i * 7) % 5]), $"{count} numbers");
            products.ShouldBe(Enumerable.Range(0, count).Select(i => Standing[(i * 7) % 5] * Standing[i % 5]), $"{count} numbers");
        }
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
