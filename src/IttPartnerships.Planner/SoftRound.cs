namespace IttPartnerships.Planner;

/// <summary>Asks the soft oracle about every trainee, shared among threads; sums are of whole numbers, so the answer does not depend on who worked out what.</summary>
internal sealed class SoftRound
{
    private const int AtOnce = 32;
    private readonly Model model;
    private readonly SoftOracle[] oracles;

    public SoftRound(Model model, CourseOptions courses)
    {
        this.model = model;
        oracles = [.. Enumerable.Range(0, Math.Max(1, Math.Min(model.Cores, (model.TraineeCount / AtOnce) + 1))).Select(_ => new SoftOracle(courses, model))];
        Used = new long[model.Problem.Offers.Count * model.WindowNames.Length];
    }

    /// <summary>Expected use of each place, by <see cref="Model.OfferResource"/>, in <see cref="SoftOracle.PartsOfUse"/> of one trainee.</summary>
    public long[] Used { get; }

    /// <returns>False when stopped on the way: the uses are then of some trainees only.</returns>
    public bool Run(SoftPrices prices, CancellationToken stop)
    {
        var next = 0;
        Parallel.For(0, oracles.Length, new ParallelOptions { MaxDegreeOfParallelism = oracles.Length }, worker =>
        {
            var oracle = oracles[worker];
            oracle.Start(prices);
            for (var from = Interlocked.Add(ref next, AtOnce) - AtOnce; from < model.TraineeCount && !stop.IsCancellationRequested; from = Interlocked.Add(ref next, AtOnce) - AtOnce)
            {
                for (var trainee = from; trainee < Math.Min(from + AtOnce, model.TraineeCount); trainee++)
                {
                    oracle.Add(trainee);
                }
            }
        });
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
