namespace IttPartnerships.Planner;

/// <summary>Sorts out, now and then, which options of a letter are near enough in price to count: those so much dearer than the few cheapest of their list do not.</summary>
internal sealed class NearOptions(CourseOptions courses)
{
    // In temperatures, with room for prices that move before all are looked at again.
    private const double Farthest = 16;
    private const int Few = 4;
    private readonly double[] few = new double[256 * Few];
    private double[] costs = new double[256];

    public void LookAtAll(int letter, in SoftPrices prices)
    {
        var options = courses.All.AsSpan(courses.Start[letter], courses.Start[letter + 1] - courses.Start[letter]);
        if (costs.Length < options.Length)
        {
            costs = new double[2 * options.Length];
        }

        Array.Fill(few, double.MaxValue);
        for (var i = 0; i < options.Length; i++)
        {
            costs[i] = courses.CostOf(options[i], prices);
            Keep(costs[i], few.AsSpan(options[i].Brings * Few, Few));
        }

        var (near, from, farthest) = (0, courses.Start[letter], Farthest * prices.Temperature);
        for (var i = 0; i < options.Length; i++)
        {
            if (costs[i] - few[(options[i].Brings * Few) + Few - 1] <= farthest)
            {
                courses.Near[from + near++] = from + i;
            }
        }

        courses.NearCount[letter] = near;
    }

    private static void Keep(double cost, Span<double> cheapest)
    {
        for (var at = Few - 1; at >= 0 && cost < cheapest[at]; at--)
        {
            (cheapest[at], cheapest[Math.Min(at + 1, Few - 1)]) = (cost, at == Few - 1 ? cost : cheapest[at]);
        }
    }
}
