namespace IttPartnerships.Planner;

/// <summary>Options of one letter by what they bring alone.</summary>
/// <param name="most">Sets of needs at most, and one more.</param>
internal sealed class SoftLetterByNeed(int most)
{
    private readonly double[] least = new double[most];
    private readonly double[] times = new double[most];
    private readonly int[] listOf = new int[most];
    private CourseLetter letter = new([], []);
    private double[] costs = new double[64];
    private double perPoint;

    public LikeliestSchool Surest { get; } = new();

    public double Least(int list) => least[list];

    public double Times(int list) => times[list];

    public void Read(CourseLetter which, int need, in SoftPrices prices)
    {
        (letter, perPoint) = (which, 1 / prices.Temperature);
        if (costs.Length < letter.Options.Count)
        {
            costs = new double[2 * letter.Options.Count];
        }

        Array.Fill(least, double.MaxValue / 4, 0, need + 2);
        Array.Clear(times, 0, need + 2);
        Array.Fill(listOf, -1);
        for (var list = 0; list < letter.Lists.Length; list++)
        {
            var (brings, start, count, _) = letter.Lists[list];
            (listOf[brings], least[brings]) = (list, letter.Cost(start, prices, costs.AsSpan(start, count)));
        }

        var stayOut = letter.Out(prices);
        least[need + 1] = Math.Min(least[need + 1], stayOut);
        times[need + 1] = SoftExp.Of((least[need + 1] - stayOut) * perPoint);
        for (var list = 0; list < letter.Lists.Length; list++)
        {
            var (brings, start, count, _) = letter.Lists[list];
            foreach (var cost in costs.AsSpan(start, count))
            {
                times[brings] += SoftExp.Of((least[brings] - cost) * perPoint);
            }
        }
    }

    /// <param name="brings">A set of needs.</param>
    /// <param name="share">How likely the cheapest option is that brings it.</param>
    public void Use(int brings, double share, long[] used)
    {
        if (listOf[brings] is >= 0 and var list)
        {
            var (_, start, count, _) = letter.Lists[list];
            for (var option = start; option < start + count; option++)
            {
                var likely = share * SoftExp.Of((least[brings] - costs[option]) * perPoint);
                letter.Use(option, (long)(likely * SoftOracle.PartsOfUse), used);
                Surest.Add(letter.Options.Schools[option], likely);
            }
        }
    }
}
