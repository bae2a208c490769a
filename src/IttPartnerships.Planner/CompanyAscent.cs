namespace IttPartnerships.Planner;

/// <summary>
/// Moves the prices of company with the others (<see cref="PriceAscent"/>): what each of two companions pays at a school where they could meet, until both would as much be there.
/// </summary>
/// <param name="asked">Meetings whose prices move.</param>
/// <param name="whole">What the two pay between them.</param>
internal sealed class CompanyAscent(Company company, int[] asked, double whole)
{
    private const double Momentum = 0.9;
    private readonly double[] firsts = [.. Enumerable.Repeat(whole / 2, company.Meetings.Count)];
    private readonly double[] speed = new double[company.Meetings.Count];
    private readonly bool[] decided = new bool[company.Meetings.Count];

    /// <summary>Starts from what the first of two pays at each meeting, in so many parts of a point.</summary>
    public void From(long[] prices, double parts)
    {
        for (var i = 0; i < firsts.Length; i++)
        {
            firsts[i] = Math.Clamp(prices[i] / parts, 0, whole);
        }
    }

    /// <summary>A trainee is decided: from here on those who asked to be with them pay nothing where they are and all of it anywhere else.</summary>
    /// <param name="schoolOf">Of a slot of that trainee; <see cref="Costing.Nowhere"/> where it has none.</param>
    public void Decide(int trainee, Func<int, int> schoolOf)
    {
        foreach (var number in company.PairingsOf(trainee))
        {
            var (pairing, isFirst) = (company.Pairings[number], company.IsFirst(number, trainee));
            var school = schoolOf(isFirst ? pairing.Slot : pairing.Theirs);
            foreach (var meeting in company.MeetingsOf(number).Where(meeting => !decided[meeting]))
            {
                var others = company.Meetings[meeting].School == school ? 0 : whole;
                (firsts[meeting], decided[meeting]) = (isFirst ? whole - others : others, true);
            }
        }
    }

    /// <summary>Writes the present prices where soft oracles read them, in the order of <see cref="Company.Count"/>.</summary>
    public void Tell(Span<double> to)
    {
        foreach (var i in asked)
        {
            (to[2 * i], to[(2 * i) + 1]) = (firsts[i], whole - firsts[i]);
        }
    }

    /// <param name="used">In the same order, in <see cref="SoftOracle.PartsOfUse"/> of one trainee.</param>
    public void Move(ReadOnlySpan<long> used, double temperature)
    {
        foreach (var i in asked)
        {
            var (one, other) = (used[2 * i] / SoftOracle.PartsOfUse, used[(2 * i) + 1] / SoftOracle.PartsOfUse);
            if (one + other > 0 && !decided[i])
            {
                // Both feel the same move, so it is half as long as that of a place.
                speed[i] = (Momentum * speed[i]) + (PriceAscent.Step * temperature * (one - other) / (one + other));
                var next = firsts[i] + speed[i];
                (firsts[i], speed[i]) = next < 0 || next > whole ? (Math.Clamp(next, 0, whole), 0) : (next, speed[i]);
            }
        }
    }

    /// <summary>What the first of the two pays, by meeting.</summary>
    public long[] Whole(double parts) => [.. firsts.Select(price => (long)Math.Round(price * parts))];
}
