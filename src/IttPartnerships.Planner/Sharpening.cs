namespace IttPartnerships.Planner;

/// <summary>Sharpens the prices of journeys (<see cref="SharpenPrices"/>), and keeps those that prove most.</summary>
internal sealed class Sharpening
{
    private readonly long unfilled;
    private readonly CancellationToken stop;
    private readonly NearCourses courses;
    private readonly SharpenPrices sharpen;
    private readonly int rounds;
    private readonly long rest;
    private readonly bool isGood;

    /// <param name="best">What is proved so far, and by which prices.</param>
    /// <param name="start">Prices to begin at.</param>
    /// <param name="unfilled">Slots that the best plan so far leaves unfilled.</param>
    /// <param name="rest">Points of everything else in it.</param>
    /// <param name="isGood">Whether that plan is as good as may be hoped for.</param>
    /// <param name="rounds">At most so many.</param>
    public Sharpening(Model model, Company company, (Proven Proven, Prices Prices) best, Prices start, long unfilled, long rest, bool isGood, int rounds, CancellationToken stop)
    {
        (this.unfilled, this.rest, this.isGood, this.rounds, this.stop, Best) = (unfilled, rest, isGood, rounds, stop, best);
        courses = new NearCourses(model, company, AmongThreads.Workers(model));
        sharpen = new SharpenPrices(model, company, courses, start);
    }

    /// <summary>What is proved most so far, and by which prices.</summary>
    public (Proven Proven, Prices Prices) Best { get; private set; }

    /// <param name="told">Told after every round.</param>
    public void Run(Action? told) => sharpen.Run(rounds, rest, isGood, unfilled, (prices, all) => Ask(prices, all, told), stop);

    private long Ask(Prices prices, bool all, Action? told)
    {
        Proven proven = new(Best.Proven.LeastUnfilled, all ? courses.AskAll(prices, stop) : courses.AskNear(prices, stop), prices.PerSlot / LowerBound.Scale);
        if (all && !stop.IsCancellationRequested && proven.WithUnfilled(unfilled) > Best.Proven.WithUnfilled(unfilled))
        {
            Best = (proven, prices);
        }

        told?.Invoke();
        return proven.WithUnfilled(unfilled);
    }
}
