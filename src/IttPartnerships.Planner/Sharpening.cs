namespace IttPartnerships.Planner;

/// <summary>
/// Sharpens the prices of journeys (<see cref="SharpenPrices"/>) while a plan is made better at the prices it starts from (<see cref="Beside{T}"/>).
/// </summary>
internal sealed class Sharpening
{
    private readonly long unfilled;
    private readonly CancellationToken stop;
    private readonly OracleRound round;
    private readonly PriceBoard board;
    private readonly SharpenPrices sharpen;
    private readonly int rounds;
    private readonly long rest;
    private readonly bool isGood;
    private readonly Beside<(Proven Proven, Prices Prices)> beside;
    private (Proven Proven, Prices Prices) best;

    /// <param name="start">What is proved so far, and by which prices.</param>
    /// <param name="unfilled">Slots that the best plan so far leaves unfilled.</param>
    /// <param name="rest">Points of everything else in it.</param>
    /// <param name="isGood">Whether that plan is as good as may be hoped for.</param>
    /// <param name="rounds">At most so many.</param>
    public Sharpening(Model model, Company company, (Proven Proven, Prices Prices) start, long unfilled, long rest, bool isGood, int rounds, CancellationToken stop)
    {
        (this.unfilled, this.rest, this.isGood, this.rounds, this.stop, best) = (unfilled, rest, isGood, rounds, stop, start);
        var workers = AmongThreads.Workers(model);
        round = new OracleRound(model, Math.Max(1, workers - 1));
        board = new PriceBoard(model, LowerBound.Scale, company);
        sharpen = new SharpenPrices(model, company, round, start.Prices);
        beside = new(workers, Run);
    }

    /// <summary>Waits until it is done, or stopped.</summary>
    /// <returns>What is proved most, and by which prices.</returns>
    public (Proven Proven, Prices Prices) Wait(Action? told) => beside.Wait(told);

    private (Proven Proven, Prices Prices) Run(Action? told)
    {
        sharpen.Run(rounds, rest, isGood, unfilled, prices => Prove(prices, told), stop);
        return best;
    }

    private long Prove(Prices prices, Action? told)
    {
        Proven proven = new(best.Proven.LeastUnfilled, board.Points(prices, round, stop), prices.PerSlot / LowerBound.Scale);
        if (!stop.IsCancellationRequested && proven.WithUnfilled(unfilled) > best.Proven.WithUnfilled(unfilled))
        {
            best = (proven, prices);
        }

        told?.Invoke();
        return proven.WithUnfilled(unfilled);
    }
}
