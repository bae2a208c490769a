using System.Runtime.Intrinsics;

namespace IttPartnerships.Planner;

/// <summary>
/// Sums, products and least values in four lanes, so that no number waits for the one before it. Four on every machine: the order of a sum decides its last digit, and a plan would differ with it.
/// </summary>
internal static class Lanes
{
    /// <returns>0 where there are none.</returns>
    public static double Sum(ReadOnlySpan<double> numbers)
    {
        var (at, sums) = (0, Vector256<double>.Zero);
        for (; at <= numbers.Length - Vector256<double>.Count; at += Vector256<double>.Count)
        {
            sums += Vector256.Create(numbers[at..]);
        }

        var sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
        for (; at < numbers.Length; at++)
        {
            sum += numbers[at];
        }

        return sum;
    }

    /// <summary>So many numbers, or a few more that fill all lanes at least once.</summary>
    public static int Filled(int count) => (Math.Max(1, count) + Vector256<double>.Count - 1) / Vector256<double>.Count * Vector256<double>.Count;

    /// <summary>The sum of each number times the other's.</summary>
    /// <param name="numbers">As many as fill all lanes (<see cref="Filled"/>).</param>
    /// <param name="others">As many.</param>
    public static double Times(ReadOnlySpan<double> numbers, ReadOnlySpan<double> others)
    {
        var sums = Vector256.Create(numbers) * Vector256.Create(others);
        for (var at = Vector256<double>.Count; at < numbers.Length; at += Vector256<double>.Count)
        {
            sums += Vector256.Create(numbers[at..]) * Vector256.Create(others[at..]);
        }

        return (sums[0] + sums[1]) + (sums[2] + sums[3]);
    }

    /// <returns>The highest number there is where there are none.</returns>
    public static double Least(ReadOnlySpan<double> numbers)
    {
        var (at, leasts) = (0, Vector256.Create(double.MaxValue));
        for (; at <= numbers.Length - Vector256<double>.Count; at += Vector256<double>.Count)
        {
            leasts = Vector256.Min(leasts, Vector256.Create(numbers[at..]));
        }

        var least = Math.Min(Math.Min(leasts[0], leasts[1]), Math.Min(leasts[2], leasts[3]));
        for (; at < numbers.Length; at++)
        {
            least = Math.Min(least, numbers[at]);
        }

        return least;
    }
}
