namespace IttPartnerships.Planner;

/// <summary>
/// Asks everybody for their cheapest course at prices that hardly move from one time to the next: now and then among all candidates, and in between among those that ever were at the few cheapest schools of each letter then.
/// What is said in between may be a little too much: it guides, and proves nothing. O(candidates) now and then, O(trainees) in between.
/// </summary>
internal sealed class NearCourses
{
    private readonly Model model;
    private readonly Company company;
    private readonly int workers;
    private readonly OracleRound round;
    private readonly PriceBoard board;
    private readonly Candidate[]?[] candidates;
    private Model near;
    private OracleRound nearRound;
    private PriceBoard nearBoard;

    /// <param name="workers">Threads at most.</param>
    public NearCourses(Model model, Company company, int workers)
    {
        (this.model, this.company, this.workers, near, candidates) = (model, company, workers, model, new Candidate[model.SlotCount][]);
        (round, board) = (nearRound, nearBoard) = (new(model, workers), new(model, LowerBound.Scale, company));
    }

    /// <returns>Points that the cheapest courses cost, less the price of every place there is.</returns>
    public long AskAll(Prices prices, CancellationToken stop)
    {
        var points = board.Points(prices, round, stop, candidates);
        if (!stop.IsCancellationRequested)
        {
            near = model.Among([.. candidates.Select(of => of!)]);
            (nearRound, nearBoard) = (new(near, workers), new(near, LowerBound.Scale, company));
        }

        OfAll = true;
        return points;
    }

    /// <summary>The same among those that were near whenever all were asked about.</summary>
    public long AskNear(Prices prices, CancellationToken stop)
    {
        OfAll = false;
        return nearBoard.Points(prices, nearRound, stop);
    }

    private bool OfAll { get; set; }

    /// <summary>What a slot has in its trainee's cheapest course, as of the last time anybody was asked; null for nothing.</summary>
    public Candidate? At(int slot)
    {
        var (asked, candidates) = OfAll ? (round, model.Candidates) : (nearRound, near.Candidates);
        return asked.Chosen[slot] < 0 ? null : candidates[slot][asked.Chosen[slot]];
    }
}
