using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    /// <summary>The sum of the lanes of each.</summary>
    public static Vector256<double> Sums(Vector256<double> one, Vector256<double> two, Vector256<double> three, Vector256<double> four)
    {
        if (!Avx.IsSupported)
        {
            return Vector256.Create((one[0] + one[1]) + (one[2] + one[3]), (two[0] + two[1]) + (two[2] + two[3]), (three[0] + three[1]) + (three[2] + three[3]), (four[0] + four[1]) + (four[2] + four[3]));
        }

        var (first, last) = (Avx.HorizontalAdd(one, two), Avx.HorizontalAdd(three, four));
        return Avx.Permute2x128(first, last, 0x20) + Avx.Permute2x128(first, last, 0x31);
    }

    /// <summary>Each number times that, and what stands at its place.</summary>
    public static void AddUp(ReadOnlySpan<int> numbers, double times, ReadOnlySpan<int> places, ReadOnlySpan<double> standing, Span<double> sums)
    {
        var at = 0;
        for (; at <= sums.Length - Vector256<double>.Count; at += Vector256<double>.Count)
        {
            var own = Avx.IsSupported ? Avx.ConvertToVector256Double(Vector128.Create(numbers[at..])) : Vector256.Create((double)numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
            ((own * times) + Vector256.Create(standing[places[at]], standing[places[at + 1]], standing[places[at + 2]], standing[places[at + 3]])).CopyTo(sums[at..]);
        }

        for (; at < sums.Length; at++)
        {
            sums[at] = (numbers[at] * times) + standing[places[at]];
        }
    }

    /// <summary>What stands at a place of the one, times what stands at a place of the other.</summary>
    public static void Multiply(ReadOnlySpan<double> one, ReadOnlySpan<int> atOne, ReadOnlySpan<double> other, ReadOnlySpan<int> atOther, Span<double> products)
    {
        var at = 0;
        for (; at <= products.Length - Vector256<double>.Count; at += Vector256<double>.Count)
        {
            (Vector256.Create(one[atOne[at]], one[atOne[at + 1]], one[atOne[at + 2]], one[atOne[at + 3]])
                * Vector256.Create(other[atOther[at]], other[atOther[at + 1]], other[atOther[at + 2]], other[atOther[at + 3]])).CopyTo(products[at..]);
        }

        for (; at < products.Length; at++)
        {
            products[at] = one[atOne[at]] * other[atOther[at]];
        }
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
