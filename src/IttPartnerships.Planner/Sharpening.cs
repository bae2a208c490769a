namespace IttPartnerships.Planner;

/// <summary>
/// Sharpens the prices of journeys (<see cref="SharpenPrices"/>), beside whatever else is done meanwhile (<see cref="Beside{T}"/>).
/// </summary>
internal sealed class Sharpening
{
    private readonly long unfilled;
    private readonly CancellationToken stop;
    private readonly NearCourses courses;
    private readonly SharpenPrices sharpen;
    private readonly int rounds;
    private readonly long rest;
    private readonly bool isGood;
    private readonly Beside<(Proven Proven, Prices Prices)> beside;
    private (Proven Proven, Prices Prices) best;

    /// <param name="best">What is proved so far, and by which prices.</param>
    /// <param name="start">Prices to begin at.</param>
    /// <param name="unfilled">Slots that the best plan so far leaves unfilled.</param>
    /// <param name="rest">Points of everything else in it.</param>
    /// <param name="isGood">Whether that plan is as good as may be hoped for.</param>
    /// <param name="rounds">At most so many.</param>
    public Sharpening(Model model, Company company, (Proven Proven, Prices Prices) best, Prices start, long unfilled, long rest, bool isGood, int rounds, CancellationToken stop)
    {
        (this.unfilled, this.rest, this.isGood, this.rounds, this.stop, this.best) = (unfilled, rest, isGood, rounds, stop, best);
        var workers = AmongThreads.Workers(model);
        courses = new NearCourses(model, company, workers);
        sharpen = new SharpenPrices(model, company, courses, start);
        beside = new(workers, Run);
    }

    /// <summary>Waits until it is done, or stopped.</summary>
    /// <returns>What is proved most, and by which prices.</returns>
    public (Proven Proven, Prices Prices) Wait(Action? told) => beside.Wait(told);

    private (Proven Proven, Prices Prices) Run(Action? told)
    {
        sharpen.Run(rounds, rest, isGood, unfilled, (prices, all) => Ask(prices, all, told), stop);
        return best;
    }

    private long Ask(Prices prices, bool all, Action? told)
    {
        Proven proven = new(best.Proven.LeastUnfilled, all ? courses.AskAll(prices, stop) : courses.AskNear(prices, stop), prices.PerSlot / LowerBound.Scale);
        if (all && !stop.IsCancellationRequested && proven.WithUnfilled(unfilled) > best.Proven.WithUnfilled(unfilled))
        {
            best = (proven, prices);
        }

        told?.Invoke();
        return proven.WithUnfilled(unfilled);
    }
}
