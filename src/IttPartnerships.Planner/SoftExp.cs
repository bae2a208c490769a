namespace IttPartnerships.Planner;

/// <summary>
/// The exponential function in plain double arithmetic: what a machine's own library gives can differ in the last digit, and a plan would differ with it.
/// Taylor's series on half a doubling to either side; relative error below 1e-9.
/// </summary>
internal static class SoftExp
{
    private const double Least = -690;
    private const double PerDoubling = 1.4426950408889634;
    private const double DoublingHigh = 0.693145751953125;
    private const double DoublingLow = 1.428606820309417E-6;

    /// <param name="x">0 or less.</param>
    public static double Of(double x)
    {
        if (x < Least)
        {
            return 0;
        }

        var doublings = Math.Floor((x * PerDoubling) + 0.5);
        var r = x - (doublings * DoublingHigh) - (doublings * DoublingLow);
        var series = 1 + (r * (1 + (r * (0.5 + (r * ((1.0 / 6) + (r * ((1.0 / 24) + (r * ((1.0 / 120) + (r / 720)))))))))));
        return series * BitConverter.Int64BitsToDouble(((long)doublings + 1023) << 52);
    }
}
