using System.Numerics;

namespace IttPartnerships.Planner;

/// <summary>
/// The exponential function in plain double arithmetic: what a machine's own library gives can differ in the last digit, and a plan would differ with it.
/// Taylor's series on half a doubling to either side; relative error below 2e-7. Several at once give the same as one by one.
/// </summary>
internal static class SoftExp
{
    private const double Least = -690;
    private const double PerDoubling = 1.4426950408889634;
    private const double DoublingHigh = 0.693145751953125;
    private const double DoublingLow = 1.428606820309417E-6;

    // So large that a double has no room for halves: the last bits of a whole number added to it are the number itself.
    private const double WholeInLastBits = 1L << 52;
    private const double ExponentOfOne = 1023;
    private const int ExponentAt = 52;

    /// <param name="x">Below 700.</param>
    public static double Of(double x)
    {
        if (x < Least)
        {
            return 0;
        }

        var doublings = Math.Floor((x * PerDoubling) + 0.5);
        var r = x - (doublings * DoublingHigh) - (doublings * DoublingLow);
        var series = 1 + (r * (1 + (r * (0.5 + (r * ((1.0 / 6) + (r * ((1.0 / 24) + (r * ((1.0 / 120) + (r * (1.0 / 720))))))))))));
        return series * BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(doublings + ExponentOfOne + WholeInLastBits) << ExponentAt);
    }

    /// <summary>Of the difference of the least of some costs and each of them.</summary>
    /// <param name="perPoint">What a point of the difference counts.</param>
    public static void OfDearer(ReadOnlySpan<double> costs, double least, double perPoint, Span<double> likely)
    {
        var at = 0;
        var (from, each) = (Vector.Create(least), Vector.Create(perPoint));
        for (; at <= costs.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            Of((from - new Vector<double>(costs[at..])) * each).CopyTo(likely[at..]);
        }

        for (; at < costs.Length; at++)
        {
            likely[at] = Of((least - costs[at]) * perPoint);
        }
    }

    private static Vector<double> Of(Vector<double> x)
    {
        var doublings = Vector.Floor((x * PerDoubling) + Vector.Create(0.5));
        var r = x - (doublings * DoublingHigh) - (doublings * DoublingLow);
        var series = Vector.Create(1.0 / 120) + (r * (1.0 / 720));
        series = Vector.Create(1.0 / 24) + (r * series);
        series = Vector.Create(1.0 / 6) + (r * series);
        series = Vector.Create(0.5) + (r * series);
        series = Vector<double>.One + (r * series);
        series = Vector<double>.One + (r * series);
        var power = Vector.AsVectorDouble(Vector.ShiftLeft(Vector.AsVectorInt64(doublings + Vector.Create(ExponentOfOne) + Vector.Create(WholeInLastBits)), ExponentAt));
        return Vector.ConditionalSelect(Vector.LessThan(x, Vector.Create(Least)), Vector<double>.Zero, series * power);
    }
}
