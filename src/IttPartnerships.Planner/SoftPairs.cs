namespace IttPartnerships.Planner;

/// <summary>How likely two lists of a course's two letters are together, the likeliest complete course being 1. Lists by their position in their letter.</summary>
internal sealed class SoftPairs
{
    private SoftLetter? first;
    private int ones;
    private int others;
    private double[] pairs = new double[16];
    private double[] turned = new double[16];
    private double[] firstWithOut = new double[4];
    private double[] secondWithOut = new double[4];

    /// <summary>How likely all of both letters stays unfilled.</summary>
    public double AllOut { get; private set; }

    /// <summary>Of one list of a letter with each list of the other.</summary>
    public ReadOnlySpan<double> Of(SoftLetter letter, int list) => letter == first ? pairs.AsSpan(list * others, others) : turned.AsSpan(list * ones, ones);

    /// <summary>Of a list with all of the other letter unfilled.</summary>
    public double WithOut(SoftLetter letter, int list) => letter == first ? firstWithOut[list] : secondWithOut[list];

    public void Weigh(SoftLetter one, SoftLetter other, int need, double temperature)
    {
        (first, ones, others) = (one, one.Lists, other.Lists);
        Grow();
        var cheapest = Cheapest(one, other, need);
        for (var j = 0; j < others; j++)
        {
            secondWithOut[j] = SoftExp.Of((cheapest - one.Out - other.Least(j)) / temperature);
        }

        AllOut = SoftExp.Of((cheapest - one.Out - other.Out) / temperature);
        for (var i = 0; i < ones; i++)
        {
            firstWithOut[i] = SoftExp.Of((cheapest - one.Least(i) - other.Out) / temperature);
            for (var j = 0; j < others; j++)
            {
                pairs[(i * others) + j] = turned[(j * ones) + i] =
                    IsComplete(one.Letter.Lists[i].Brings, other.Letter.Lists[j].Brings, need) ? SoftExp.Of((cheapest - one.Least(i) - other.Least(j)) / temperature) : 0;
            }
        }
    }

    /// <summary>Fills in <see cref="SoftLetter.Beside"/> of both, as if they could be at one school, and without contrast. O(lists²).</summary>
    /// <returns>How likely everything is together.</returns>
    public double Join(SoftLetter one, SoftLetter other)
    {
        var all = AllOut + other.Alone(this);
        firstWithOut.AsSpan(0, ones).CopyTo(one.Beside);
        secondWithOut.AsSpan(0, others).CopyTo(other.Beside);
        for (var i = 0; i < ones; i++)
        {
            for (var j = 0; j < others; j++)
            {
                one.Beside[i] += pairs[(i * others) + j] * other.Sum(j);
                other.Beside[j] += pairs[(i * others) + j] * one.Sum(i);
            }

            all += one.Sum(i) * one.Beside[i];
        }

        return all;
    }

    private double Cheapest(SoftLetter one, SoftLetter other, int need)
    {
        var cheapest = one.Out + other.Out;
        for (var i = 0; i < ones; i++)
        {
            cheapest = Math.Min(cheapest, one.Least(i) + other.Out);
            for (var j = 0; j < others; j++)
            {
                cheapest = IsComplete(one.Letter.Lists[i].Brings, other.Letter.Lists[j].Brings, need) ? Math.Min(cheapest, one.Least(i) + other.Least(j)) : cheapest;
            }
        }

        for (var j = 0; j < others; j++)
        {
            cheapest = Math.Min(cheapest, one.Out + other.Least(j));
        }

        return cheapest;
    }

    private void Grow()
    {
        if (pairs.Length < ones * others)
        {
            (pairs, turned) = (new double[2 * ones * others], new double[2 * ones * others]);
        }

        if (firstWithOut.Length < ones || secondWithOut.Length < others)
        {
            (firstWithOut, secondWithOut) = (new double[2 * Math.Max(ones, others)], new double[2 * Math.Max(ones, others)]);
        }
    }

    /// <summary>Whether two lists together bring all that is needed, or a slot stays unfilled anyway.</summary>
    public static bool IsComplete(int list, int partner, int need) => list > need || partner > need || (list | partner) == need;
}
