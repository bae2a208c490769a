namespace IttPartnerships.Planner;

/// <summary>
/// How likely each thing is that options are made of, at the prices of one round. What an option costs is a sum, so how likely it is is a product of these; and a million options are made of some thousands of things.
/// Only while it is warm: once it is cold most are too little for a double. O(places) a round, O(options) for those asked about.
/// </summary>
internal sealed class Likelihoods(CourseOptions courses)
{
    // Of what an unfilled slot costs: there are courses that cost a few of these, and e^(-600) is still a number.
    private const double LeastTemperature = 1 / 150.0;
    private readonly double[] points = new double[courses.DistinctPoints.Length];
    private readonly double[] places = new double[courses.PlaceCount];
    private double unfilled;

    /// <summary>Whether it is warm enough.</summary>
    public static bool Fit(in SoftPrices prices) => prices.Temperature > prices.PerSlot * LeastTemperature;

    public void Read(in SoftPrices prices)
    {
        SoftExp.OfDearer(prices.Places, 0, 1 / prices.Temperature, places);
        SoftExp.OfDearer(courses.DistinctPoints, 0, prices.Journeys / prices.Temperature, points);
        unfilled = SoftExp.Of(-prices.PerSlot / prices.Temperature);
    }

    /// <summary>How likely options are, one that costs nothing being 1.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="weights">As long as there are of them.</param>
    public void Weigh(CourseLetter letter, int start, Span<double> weights)
    {
        Lanes.Multiply(points, letter.Options.PointsAt.AsSpan(start, weights.Length), places, letter.Options.Places.AsSpan(start, weights.Length), weights);
        for (var i = 0; i < weights.Length && letter.Places.Length > 0; i++)
        {
            var (first, end) = letter.Options.More(start + i);
            for (var more = first; more < end; more++)
            {
                weights[i] *= letter.Places[more] < 0 ? Unfilled(-letter.Places[more]) : places[letter.Places[more]];
            }
        }
    }

    private double Unfilled(int slots)
    {
        var all = 1.0;
        for (var i = 0; i < slots; i++)
        {
            all *= unfilled;
        }

        return all;
    }
}
