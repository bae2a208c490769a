namespace IttPartnerships.Planner;

/// <summary>Sorts out, now and then, which options of a letter are near enough in price to count: those so much dearer than the few cheapest of their list do not.</summary>
internal sealed class NearOptions
{
    // In temperatures, with room for prices that move before all are looked at again. At 16 plans leave as much open, and the ascent takes a tenth longer; at 10 it takes less, but a price of an unfilled slot is found less well.
    private const double Farthest = 12;
    private const int Few = 4;
    private readonly double[] few = new double[Few];
    private double[] costs = new double[256];

    /// <summary>Puts those that are near first.</summary>
    public void LookAtAll(CourseLetter letter, in SoftPrices prices)
    {
        if (costs.Length < letter.Options.Count)
        {
            costs = new double[2 * letter.Options.Count];
        }

        for (var list = 0; list < letter.Lists.Length; list++)
        {
            var (options, start, count) = (letter.Options, letter.Lists[list].Start, letter.Lists[list].Count);
            letter.Cost(start, prices, costs.AsSpan(0, count));
            var (near, most) = (0, Cheapest(costs.AsSpan(0, count)) + (Farthest * prices.Temperature));
            for (var i = 0; i < count; i++)
            {
                if (costs[i] <= most)
                {
                    if (near < i)
                    {
                        options.Swap(start + near, start + i);
                    }

                    near++;
                }
            }

            letter.SetNear(list, near);
        }
    }

    // What the last of a few cheapest costs.
    private double Cheapest(ReadOnlySpan<double> all)
    {
        Array.Fill(few, double.MaxValue);
        foreach (var cost in all)
        {
            for (var at = Few - 1; at >= 0 && cost < few[at]; at--)
            {
                (few[at], few[Math.Min(at + 1, Few - 1)]) = (cost, at == Few - 1 ? cost : few[at]);
            }
        }

        return few[Few - 1];
    }
}
