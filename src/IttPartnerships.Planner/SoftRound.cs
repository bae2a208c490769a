namespace IttPartnerships.Planner;

/// <summary>Asks the soft oracle about trainees, shared among threads; sums are of whole numbers, so the answer does not depend on who worked out what.</summary>
internal sealed class SoftRound
{
    private readonly SoftOracle[] oracles;
    private readonly CourseOptions courses;
    private readonly PlacesByPrice byPrice;
    private int[] places = [];
    private bool wasByPlace;

    /// <param name="workers">Threads at most.</param>
    public SoftRound(Model model, CourseOptions courses, int workers)
    {
        (this.courses, byPrice) = (courses, new PlacesByPrice(courses));
        oracles = [.. Enumerable.Range(0, workers).Select(_ => new SoftOracle(courses, model))];
        Used = new long[courses.PlaceCount];
        Sure = new double[model.TraineeCount];
    }

    /// <summary>Expected use of each place, numbered as <see cref="CourseOptions.PlaceCount"/> says, in <see cref="SoftOracle.PartsOfUse"/> of one trainee; of places nobody asked could have, nothing.</summary>
    public long[] Used { get; }

    /// <summary>By trainee: how likely the likeliest school of the letter is that is least sure, in the last round the trainee was asked in.</summary>
    public double[] Sure { get; }

    /// <summary>Slots that were filled in the last round, as a mean.</summary>
    public double Filled => Used.Take(courses.OfferPlaces).Sum() / SoftOracle.PartsOfUse;

    /// <returns>False when stopped on the way: the uses are then of some trainees only.</returns>
    public bool Run(SoftPrices prices, Asked asked, CancellationToken stop)
    {
        if (places != asked.Places)
        {
            Array.Clear(Used);
            places = asked.Places;
        }

        var read = Read(prices, asked);
        foreach (var oracle in oracles)
        {
            oracle.Start(read);
        }

        AmongThreads.Run(asked.Trainees.Count, oracles.Length, (worker, at) => Sure[asked.Trainees[at]] = oracles[worker].Add(asked.Trainees[at]), stop);
        foreach (var place in asked.Places)
        {
            Sum(place);
        }

        foreach (var meeting in asked.Meetings)
        {
            Sum(courses.OfferPlaces + (2 * meeting));
            Sum(courses.OfferPlaces + (2 * meeting) + 1);
        }

        return !stop.IsCancellationRequested;
    }

    // Options that were not looked at while places alone said enough are all looked at in the first round after.
    private SoftPrices Read(SoftPrices prices, Asked asked)
    {
        if (PlacesByPrice.Fit(prices))
        {
            byPrice.Read(prices, asked);
            (prices, wasByPlace) = (prices with { ByPlace = byPrice }, true);
        }
        else if (wasByPlace)
        {
            (prices, wasByPlace) = (prices with { All = true }, false);
        }

        return prices;
    }

    private void Sum(int place)
    {
        Used[place] = 0;
        foreach (var oracle in oracles)
        {
            Used[place] += oracle.TakeUsed(place);
        }
    }
}
