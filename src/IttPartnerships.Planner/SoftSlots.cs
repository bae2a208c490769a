namespace IttPartnerships.Planner;

/// <summary>
/// The soft choice of a course of two letters where journeys cost nothing and it is warm (<see cref="PlacesByPrice"/>), weighed as if both letters could be at one school. One worker's. O(options + lists²).
/// </summary>
internal sealed class SoftSlots
{
    private const double Least = 1e-200;
    private double[] sums = new double[16];
    private double[] beside = new double[16];

    /// <returns>False where all it could be is too little to count, and nothing was added.</returns>
    public bool Add(CourseLetter one, CourseLetter other, int need, PlacesByPrice likely, long[] used)
    {
        var (ones, others) = (one.Lists.Length, other.Lists.Length);
        if (sums.Length < ones + others)
        {
            (sums, beside) = (new double[2 * (ones + others)], new double[2 * (ones + others)]);
        }

        var (oneOut, otherOut) = (likely.Unfilled(one.OutSlots), likely.Unfilled(other.OutSlots));
        Start(one, otherOut, likely, 0);
        Start(other, oneOut, likely, ones);
        for (var i = 0; i < ones; i++)
        {
            for (var j = 0; j < others; j++)
            {
                if (SoftPairs.IsComplete(one.Lists[i].Brings, other.Lists[j].Brings, need))
                {
                    beside[i] += sums[ones + j];
                    beside[ones + j] += sums[i];
                }
            }
        }

        // Both unfilled, this one beside anything the other could be, and the other alone.
        var all = oneOut * otherOut;
        for (var i = 0; i < ones; i++)
        {
            all += sums[i] * beside[i];
        }

        for (var j = 0; j < others; j++)
        {
            all += sums[ones + j] * oneOut;
        }

        if (all < Least)
        {
            return false;
        }

        Use(one, likely, 0, SoftOracle.PartsOfUse / all, used);
        Use(other, likely, ones, SoftOracle.PartsOfUse / all, used);
        return true;
    }

    private void Start(CourseLetter letter, double otherOut, PlacesByPrice likely, int at)
    {
        for (var list = 0; list < letter.Lists.Length; list++)
        {
            (sums[at + list], beside[at + list]) = (likely.Sum(letter, list), otherOut);
        }
    }

    private void Use(CourseLetter letter, PlacesByPrice likely, int at, double parts, long[] used)
    {
        for (var list = 0; list < letter.Lists.Length; list++)
        {
            likely.Use(letter, list, parts * beside[at + list], used);
        }
    }
}
