namespace IttPartnerships.Planner;

/// <summary>
/// How likely a trainee takes each place when courses are chosen by their price with some indifference: a course is e times less likely for every temperature it costs
/// more. Courses of two letters are weighed exactly, different schools, needs and contrast included; longer ones without what makes two letters of them
/// depend on each other's schools. One worker's; O(options × lists + lists² × labels) a trainee.
/// </summary>
internal sealed class SoftOracle(CourseOptions courses, Model model)
{
    /// <summary>Uses are counted in whole parts, so that a sum does not depend on its order.</summary>
    public const double PartsOfUse = 1L << 30;

    // Where a trainee's only cheap courses are not legal ones, the trainee is asked again at so many times the temperature.
    private const double Warmer = 4;
    private const int MostTries = 8;

    // Too little to say anything: of all there would be if both letters could be at one school, and in all.
    private const double Least = 1e-9;
    private const double LeastInAll = 1e-250;
    private readonly Dictionary<(int Pairs, double Temperature), double[]> alike = [];
    private readonly SoftLetter one = new();
    private readonly SoftLetter other = new();
    private readonly SoftChain chain = new(model);
    private readonly SoftPairs pairs = new();
    private readonly SoftBeside beside = new();
    private readonly long[] used = new long[courses.PlaceCount];
    private SoftPrices current;
    private Likelihoods? likelihoods;

    /// <summary>Gets ready for a round at these prices.</summary>
    /// <param name="parts">What options are made of; null where it is too cold for that.</param>
    public void Start(SoftPrices prices, Likelihoods? parts = null)
    {
        alike.Clear();
        (current, likelihoods) = (prices, parts);
    }

    /// <summary>What the trainees added since then used of a place (numbered as <see cref="CourseOptions.PlaceCount"/> says), in parts of one trainee. Counted anew from here.</summary>
    public long TakeUsed(int place)
    {
        var parts = used[place];
        used[place] = 0;
        return parts;
    }

    /// <param name="unseen">Whether the trainee's options were not looked at lately, so that nothing is known of which are near.</param>
    /// <returns>How likely the likeliest school is of the letter that is least sure; nothing where that is not asked for.</returns>
    public double Add(int trainee, bool unseen = false)
    {
        var prices = current with { All = current.All || unseen };
        var letters = courses.Letters[trainee];
        var need = courses.Needs[trainee];
        if (letters.Length != 2)
        {
            return chain.Add(letters, need, prices, used);
        }

        one.Take(letters[0], courses.SchoolCount[trainee], prices);
        other.Take(letters[1], courses.SchoolCount[trainee], prices);
        return Warmly(need, out var sure) || Coldly(need, prices, out sure) ? sure : 0;
    }

    private bool Warmly(int need, out double sure)
    {
        sure = 0;
        if (likelihoods is null)
        {
            return false;
        }

        one.Weigh(likelihoods);
        other.Weigh(likelihoods);
        return Pair(need, current.Temperature, out sure);
    }

    private bool Coldly(int need, in SoftPrices prices, out double sure)
    {
        one.Cost(prices);
        other.Cost(prices);
        sure = 0;
        for (var (attempt, temperature) = (0, current.Temperature); attempt < MostTries; attempt++, temperature *= Warmer)
        {
            one.Weigh(temperature);
            other.Weigh(temperature);
            if (Pair(need, temperature, out sure))
            {
                return true;
            }
        }

        return false;
    }

    // What is left after taking away courses at one school twice can be too little to say anything.
    private bool Pair(int need, double temperature, out double sure)
    {
        pairs.Weigh(one, other, need, temperature);
        var isCoarse = one.Schools >= current.CoarseFrom;
        var (all, left) = isCoarse ? Coarsely() : Exactly(temperature);
        sure = 0;
        if (left < Math.Max(all * Least, LeastInAll))
        {
            return false;
        }

        one.Use(left, isCoarse, used);
        other.Use(left, isCoarse, used);
        sure = current.Sure ? Math.Min(one.Surest(left, isCoarse), other.Surest(left, isCoarse)) : 0;
        return true;
    }

    private (double All, double Left) Coarsely()
    {
        one.Add();
        other.Add();
        var all = pairs.Join(one, other);
        return (all, all);
    }

    private (double All, double Left) Exactly(double temperature)
    {
        one.Gather();
        other.Gather();
        var factors = Alike(one.Letter.Slots * other.Letter.Slots, temperature);
        var left = pairs.AllOut + other.Alone(pairs) + beside.Weigh(one, other, pairs, factors);
        beside.Weigh(other, one, pairs, factors);
        one.Leave();
        other.Leave();
        return (pairs.Join(one, other), left);
    }

    // How much less likely two schools are together for the labels they share.
    private double[] Alike(int pairs, double temperature)
    {
        if (!alike.TryGetValue((pairs, temperature), out var factors))
        {
            alike[(pairs, temperature)] = factors = courses.LabelClasses.Factors(pairs * model.Weights.SharedLabel * current.Journeys / temperature);
        }

        return factors;
    }
}

/// <summary>Prices in points as the soft oracle reads them.</summary>
/// <param name="Places">Of an offer in a window and of its school together, and of company, numbered as <see cref="CourseOptions.PlaceCount"/> says.</param>
/// <param name="PerSlot">Of an unfilled slot.</param>
/// <param name="Journeys">What a point of a candidate counts: less than 1 where slots count above all.</param>
/// <param name="Temperature">Points that make a course e times less likely.</param>
/// <param name="All">Whether every option is looked at, or those near the cheapest when all were looked at last.</param>
/// <param name="Sure">Whether how sure a trainee is of a school is asked for.</param>
/// <param name="CoarseFrom">From how many schools on a trainee's courses of two letters are weighed as if both could be at one school, and without contrast: in half the time.</param>
internal readonly record struct SoftPrices(double[] Places, double PerSlot, double Journeys, double Temperature, bool All, bool Sure, int CoarseFrom = int.MaxValue);
