namespace IttPartnerships.Planner;

/// <summary>Prices a little other than given ones, the same for the same year and number: deciding trainees by them leads to another plan, which can be the better one.</summary>
internal static class NearbyPrices
{
    // As far as prices move anyway while the first trainees are decided.
    private const long Most = 100 * LowerBound.Scale;

    /// <param name="number">0 for the prices themselves.</param>
    public static Prices Of(Prices prices, Model model, int number) => number == 0 ? prices : prices with
    {
        Places = [.. prices.Places.Select((price, i) => price > 0 ? Math.Max(0, price + By(model, number, i)) : price)],
        Meetings = [.. prices.Meetings.Select((price, i) => price + By(model, number, prices.Places.Length + i))],
    };

    private static long By(Model model, int number, int at) => (long)(model.Shuffle((number * 1_000_003) + at) % (2 * Most)) - Most;
}
