namespace IttPartnerships.Planner;

/// <summary>Asks the soft oracle about trainees, shared among threads; sums are of whole numbers, so the answer does not depend on who worked out what.</summary>
internal sealed class SoftRound
{
    private readonly SoftOracle[] oracles;
    private readonly CourseOptions courses;
    private readonly bool[] unseen;
    private readonly Likelihoods likelihoods;
    private SoftSlots? slots;
    private int[] places = [];

    /// <param name="workers">Threads at most.</param>
    public SoftRound(Model model, CourseOptions courses, int workers)
    {
        (this.courses, unseen, likelihoods) = (courses, new bool[model.TraineeCount], new Likelihoods(courses));
        oracles = [.. Enumerable.Range(0, workers).Select(_ => new SoftOracle(courses, model))];
        Used = new long[courses.PlaceCount];
        Sure = new double[model.TraineeCount];
    }

    /// <summary>Expected use of each place, numbered as <see cref="CourseOptions.PlaceCount"/> says, in <see cref="SoftOracle.PartsOfUse"/> of one trainee; of places nobody asked could have, nothing.</summary>
    public long[] Used { get; }

    /// <summary>By trainee: how likely the likeliest school of the letter is that is least sure, in the last round the trainee was asked in.</summary>
    public double[] Sure { get; }

    /// <summary>Slots that were filled in the last round, as a mean.</summary>
    public double Filled
    {
        get
        {
            var all = 0L;
            foreach (var used in Used.AsSpan(0, courses.OfferPlaces))
            {
                all += used;
            }

            return all / SoftOracle.PartsOfUse;
        }
    }

    /// <returns>False when stopped on the way: the uses are then of some trainees only.</returns>
    public bool Run(SoftPrices prices, Asked asked, CancellationToken stop)
    {
        if (places != asked.Places)
        {
            Array.Clear(Used);
            places = asked.Places;
        }

        slots = !SoftSlots.Fit(prices) ? null : slots is not null && slots.IsOf(asked.Trainees) ? slots : new SoftSlots(courses, asked.Trainees, SoftSlots.ManySchools, oracles.Length, stop);
        var trainees = slots?.Run(prices, unseen, stop) ?? asked.Trainees;
        var isWarm = Likelihoods.Fit(prices);
        if (isWarm)
        {
            likelihoods.Read(prices);
        }

        foreach (var oracle in oracles)
        {
            oracle.Start(prices, isWarm ? likelihoods : null);
        }

        AmongThreads.Run(trainees.Count, oracles.Length, (worker, at) => Ask(oracles[worker], trainees[at]), stop);
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

    // Options that were not looked at while slots alone counted are all looked at now.
    private void Ask(SoftOracle oracle, int trainee)
    {
        Sure[trainee] = oracle.Add(trainee, unseen[trainee]);
        unseen[trainee] = false;
    }

    private void Sum(int place)
    {
        Used[place] = (long)((slots?.Wanted(place) ?? 0) * SoftOracle.PartsOfUse);
        foreach (var oracle in oracles)
        {
            Used[place] += oracle.TakeUsed(place);
        }
    }
}
