using System.Runtime.Intrinsics;

namespace IttPartnerships.Planner;

/// <summary>
/// Sums and least values in four lanes, so that no number waits for the one before it. Four on every machine: the order of a sum decides its last digit, and a plan would differ with it.
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
