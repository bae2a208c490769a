namespace IttPartnerships.Planner;

/// <summary>
/// Asks the course oracle about every trainee at once, shared among threads. Sums are of whole numbers, so the answer does not depend on who
/// worked out what. O(candidates).
/// </summary>
internal sealed class OracleRound
{
    private readonly Model model;
    private readonly CourseOracle[] oracles;
    private readonly int[] everybody;

    /// <param name="workers">Threads at most.</param>
    public OracleRound(Model model, int workers)
    {
        this.model = model;
        everybody = [.. Enumerable.Range(0, model.TraineeCount)];
        oracles = [.. Enumerable.Range(0, workers).Select(_ => new CourseOracle(model))];
        Used = new int[model.Problem.Offers.Count * model.WindowNames.Length];
        Chosen = new int[model.SlotCount];
        Least = new long[model.TraineeCount];
        Array.Fill(Chosen, -1);
    }

    /// <summary>How many of the courses use each offer in each window, by <see cref="Model.OfferResource"/>.</summary>
    public int[] Used { get; }

    /// <summary>By slot: the candidate in its trainee's cheapest course; -1 where none.</summary>
    public int[] Chosen { get; }

    /// <summary>By trainee: what the cheapest course costs, in the prices' parts of a point.</summary>
    public long[] Least { get; }

    /// <returns>The sum over all trainees; of no use once stopped.</returns>
    public long Run(PriceBoard prices, CancellationToken stop) => Run(prices, everybody, stop);

    /// <returns>The sum over these trainees; of no use once stopped.</returns>
    public long Run(PriceBoard prices, IReadOnlyList<int> trainees, CancellationToken stop)
    {
        foreach (var oracle in oracles)
        {
            oracle.Weigh(prices);
        }

        AmongThreads.Run(
            trainees.Count, oracles.Length, (worker, at) =>
            {
                var trainee = trainees[at];
                Least[trainee] = oracles[worker].Run(trainee, prices, Chosen.AsSpan(model.FirstSlot[trainee]..model.FirstSlot[trainee + 1]));
                Keep(trainee, oracles[worker].Chosen);
            }, stop);
        return trainees.Sum(trainee => Least[trainee]);
    }

    private void Keep(int trainee, int[] chosen)
    {
        for (var i = 0; i < chosen.Length; i++)
        {
            var slot = model.FirstSlot[trainee] + i;
            if (Chosen[slot] != chosen[i])
            {
                Use(slot, Interlocked.Decrement);
                Chosen[slot] = chosen[i];
                Use(slot, Interlocked.Increment);
            }
        }
    }

    private delegate int Change(ref int count);

    private void Use(int slot, Change change)
    {
        if (Chosen[slot] >= 0)
        {
            change(ref Used[model.OfferResource(model.Candidates[slot][Chosen[slot]].Offer, model.WindowOf[slot])]);
        }
    }
}
