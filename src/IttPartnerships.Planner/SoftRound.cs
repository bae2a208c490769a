namespace IttPartnerships.Planner;

/// <summary>Asks the soft oracle about every trainee, shared among threads; sums are of whole numbers, so the answer does not depend on who worked out what.</summary>
internal sealed class SoftRound
{
    private readonly Model model;
    private readonly SoftOracle[] oracles;
    private readonly int offerPlaces;

    public SoftRound(Model model, CourseOptions courses)
    {
        (this.model, offerPlaces) = (model, courses.OfferPlaces);
        oracles = [.. Enumerable.Range(0, AmongThreads.Workers(model)).Select(_ => new SoftOracle(courses, model))];
        Used = new long[courses.PlaceCount];
    }

    /// <summary>Expected use of each place, as <see cref="CourseOptions.Places"/> numbers them, in <see cref="SoftOracle.PartsOfUse"/> of one trainee.</summary>
    public long[] Used { get; }

    /// <summary>Slots that were filled in the last round, as a mean.</summary>
    public double Filled => Used.Take(offerPlaces).Sum() / SoftOracle.PartsOfUse;

    /// <returns>False when stopped on the way: the uses are then of some trainees only.</returns>
    public bool Run(SoftPrices prices, CancellationToken stop)
    {
        foreach (var oracle in oracles)
        {
            oracle.Start(prices);
        }

        AmongThreads.Run(model, oracles.Length, (worker, trainee) => oracles[worker].Add(trainee), stop);
        Array.Clear(Used);
        foreach (var oracle in oracles)
        {
            for (var i = 0; i < Used.Length; i++)
            {
                Used[i] += oracle.Used[i];
            }
        }

        return !stop.IsCancellationRequested;
    }
}
