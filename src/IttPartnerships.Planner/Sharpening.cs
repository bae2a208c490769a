namespace IttPartnerships.Planner;

/// <summary>
/// Sharpens the prices of journeys (<see cref="SharpenPrices"/>) on a thread of its own while a plan is made better at the prices it starts from. On one core it is done when it is waited for.
/// </summary>
internal sealed class Sharpening
{
    private const int TellEvery = 100;
    private readonly long unfilled;
    private readonly CancellationToken stop;
    private readonly OracleRound round;
    private readonly PriceBoard board;
    private readonly SharpenPrices sharpen;
    private readonly int rounds;
    private readonly long rest;
    private readonly bool isGood;
    private readonly Task? beside;
    private (Proven Proven, Prices Prices) best;
    private Action? tell;

    /// <param name="start">What is proved so far, and by which prices.</param>
    /// <param name="unfilled">Slots that the best plan so far leaves unfilled.</param>
    /// <param name="rest">Points of everything else in it.</param>
    /// <param name="isGood">Whether that plan is as good as may be hoped for.</param>
    /// <param name="rounds">At most so many.</param>
    public Sharpening(Model model, Company company, (Proven Proven, Prices Prices) start, long unfilled, long rest, bool isGood, int rounds, CancellationToken stop)
    {
        (this.unfilled, this.rest, this.isGood, this.rounds, this.stop, best) = (unfilled, rest, isGood, rounds, stop, start);
        var others = AmongThreads.Workers(model) - 1;
        round = new OracleRound(model, Math.Max(1, others));
        board = new PriceBoard(model, LowerBound.Scale, company);
        sharpen = new SharpenPrices(model, company, round, start.Prices);
        beside = others > 0 ? Task.Run(Run, CancellationToken.None) : null;
    }

    /// <summary>Waits until it is done, or stopped.</summary>
    /// <returns>What is proved most, and by which prices.</returns>
    public (Proven Proven, Prices Prices) Wait(Action? told)
    {
        if (beside is null)
        {
            tell = told;
            Run();
        }
        else
        {
            while (!beside.Wait(TellEvery, CancellationToken.None))
            {
                told?.Invoke();
            }
        }

        return best;
    }

    private void Run() => sharpen.Run(rounds, rest, isGood, unfilled, Prove, stop);

    private long Prove(Prices prices)
    {
        Proven proven = new(best.Proven.LeastUnfilled, board.Points(prices, round, stop), prices.PerSlot / LowerBound.Scale);
        if (!stop.IsCancellationRequested && proven.WithUnfilled(unfilled) > best.Proven.WithUnfilled(unfilled))
        {
            best = (proven, prices);
        }

        tell?.Invoke();
        return proven.WithUnfilled(unfilled);
    }
}
