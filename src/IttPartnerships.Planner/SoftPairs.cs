namespace IttPartnerships.Planner;

/// <summary>How likely two lists of a course's two letters are together, the likeliest complete course being 1.</summary>
internal sealed class SoftPairs
{
    private const int Most = 256;
    private readonly double[] pairs = new double[Most * Most];
    private readonly double[] firstWithOut = new double[Most];
    private readonly double[] secondWithOut = new double[Most];
    private SoftLetter? first;

    /// <summary>How likely all of both letters stays unfilled.</summary>
    public double AllOut { get; private set; }

    public double Of(SoftLetter letter, int list, int partner) => letter == first ? pairs[(list * Most) + partner] : pairs[(partner * Most) + list];

    /// <summary>Of a list with all of the other letter unfilled.</summary>
    public double WithOut(SoftLetter letter, int list) => letter == first ? firstWithOut[list] : secondWithOut[list];

    public void Weigh(SoftLetter one, SoftLetter other, int need, double temperature)
    {
        first = one;
        var cheapest = one.Out + other.Out;
        foreach (var list in one.Lists)
        {
            cheapest = Math.Min(cheapest, one.Least(list) + other.Out);
            foreach (var partner in other.Lists)
            {
                cheapest = IsComplete(list, partner, need) ? Math.Min(cheapest, one.Least(list) + other.Least(partner)) : cheapest;
            }
        }

        foreach (var partner in other.Lists)
        {
            cheapest = Math.Min(cheapest, one.Out + other.Least(partner));
        }

        foreach (var partner in other.Lists)
        {
            secondWithOut[partner] = SoftExp.Of((cheapest - one.Out - other.Least(partner)) / temperature);
        }

        AllOut = SoftExp.Of((cheapest - one.Out - other.Out) / temperature);
        foreach (var list in one.Lists)
        {
            firstWithOut[list] = SoftExp.Of((cheapest - one.Least(list) - other.Out) / temperature);
            foreach (var partner in other.Lists)
            {
                pairs[(list * Most) + partner] = IsComplete(list, partner, need) ? SoftExp.Of((cheapest - one.Least(list) - other.Least(partner)) / temperature) : 0;
            }
        }
    }

    // The two together bring all that is needed, or a slot stays unfilled anyway.
    private static bool IsComplete(int list, int partner, int need) => list > need || partner > need || (list | partner) == need;
}
