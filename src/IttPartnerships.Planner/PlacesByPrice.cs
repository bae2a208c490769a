namespace IttPartnerships.Planner;

/// <summary>
/// How likely each place is for its price alone, e times less for every temperature it costs more: where journeys cost nothing, an option costs no more than its places, and these are worked out once a round
/// instead of once an option.
/// </summary>
internal sealed class PlacesByPrice(CourseOptions courses)
{
    /// <summary>Of what an unfilled slot costs: prices rise to that, and what costs it must not be too little to count.</summary>
    public const double LeastTemperature = 1 / 250.0;
    private readonly double[] likely = new double[courses.PlaceCount];
    private double slotUnfilled;

    /// <summary>Whether prices are of this kind, and it is warm enough.</summary>
    public static bool Fit(in SoftPrices prices) => prices.Journeys <= 0 && prices.Temperature > prices.PerSlot * LeastTemperature;

    /// <summary>Works out how likely the places are that anybody asked could have.</summary>
    public void Read(in SoftPrices prices, Asked asked)
    {
        foreach (var place in asked.Places)
        {
            likely[place] = SoftExp.Of(-prices.Places[place] / prices.Temperature);
        }

        for (var place = courses.OfferPlaces; place < likely.Length; place++)
        {
            likely[place] = SoftExp.Of(-prices.Places[place] / prices.Temperature);
        }

        slotUnfilled = SoftExp.Of(-prices.PerSlot / prices.Temperature);
    }

    /// <summary>How likely so many slots stay unfilled.</summary>
    public double Unfilled(int slots)
    {
        var all = 1.0;
        for (var i = 0; i < slots; i++)
        {
            all *= slotUnfilled;
        }

        return all;
    }

    /// <summary>Of all options of a list together.</summary>
    public double Sum(CourseLetter letter, int list)
    {
        // Two sums in turn: neither waits for the other.
        var options = letter.All(list);
        var (even, odd) = (0.0, 0.0);
        for (var at = 0; at < options.Length; at += 2)
        {
            even += Of(letter, options[at]);
            odd += at + 1 < options.Length ? Of(letter, options[at + 1]) : 0;
        }

        return even + odd;
    }

    /// <summary>Adds the options of a list to the use of places.</summary>
    /// <param name="parts">What an option at no price uses.</param>
    public void Use(CourseLetter letter, int list, double parts, long[] used)
    {
        foreach (ref readonly var option in letter.All(list))
        {
            letter.Use(option, (long)(Of(letter, option) * parts), used);
        }
    }

    private double Of(CourseLetter letter, in CourseOption option) => option.Count == 0 ? likely[option.Place] : OfSeveral(letter, option);

    private double OfSeveral(CourseLetter letter, in CourseOption option)
    {
        var all = likely[option.Place];
        foreach (var place in letter.Places.AsSpan(option.More, option.Count))
        {
            all *= place < 0 ? Unfilled(-place) : likely[place];
        }

        return all;
    }
}
