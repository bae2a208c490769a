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
        Chosen = new int[model.SlotCount];
        Least = new long[model.TraineeCount];
        Array.Fill(Chosen, -1);
    }

    /// <summary>By slot: the candidate in its trainee's cheapest course; -1 where none.</summary>
    public int[] Chosen { get; }

    /// <summary>By trainee: what the cheapest course costs, in the prices' parts of a point.</summary>
    public long[] Least { get; }

    /// <returns>The sum over all trainees; of no use once stopped.</returns>
    public long Run(PriceBoard prices, CancellationToken stop, Candidate[]?[]? near = null) => Run(prices, everybody, stop, near);

    /// <param name="near">Gets the candidates, besides those it has, of each of their slots at the few cheapest schools of its letter, if anybody wants them.</param>
    /// <returns>The sum over these trainees; of no use once stopped.</returns>
    public long Run(PriceBoard prices, IReadOnlyList<int> trainees, CancellationToken stop, Candidate[]?[]? near = null)
    {
        foreach (var oracle in oracles)
        {
            oracle.Weigh(prices);
        }

        AmongThreads.Run(
            trainees.Count, oracles.Length, (worker, at) =>
            {
                var trainee = trainees[at];
                Least[trainee] = oracles[worker].Run(trainee, prices, ChosenBy(trainee));
                oracles[worker].Chosen.CopyTo(ChosenBy(trainee));
                if (near is not null)
                {
                    oracles[worker].AddNear(prices, near);
                }
            }, stop);
        return trainees.Sum(trainee => Least[trainee]);
    }

    /// <summary>Forgets what was chosen last. Whoever knows of a course searches in fewer steps, and may come to an end where another does not: what comes out next must not depend on who was asked before.</summary>
    public void Forget(IReadOnlyList<int> trainees)
    {
        foreach (var trainee in trainees)
        {
            ChosenBy(trainee).Fill(-1);
        }
    }

    private Span<int> ChosenBy(int trainee) => Chosen.AsSpan(model.FirstSlot[trainee]..model.FirstSlot[trainee + 1]);
}
