namespace IttPartnerships.Planner;

/// <summary>Finds a proof that a plan cannot be much better, and the prices that tell the planner where it still can. O(rounds × candidates).</summary>
internal sealed class LowerBound
{
    private const long Scale = 16;
    private const int TogetherRounds = 250;
    private const int SingleRounds = 200;
    private const int SlotRounds = 300;

    // While slots are proved, a slot weighs so many times more than while journeys are.
    private const long SlotsOverJourneys = 4;
    private readonly Model model;
    private readonly OracleRound round;
    private readonly PriceGroups groups;
    private readonly long perSlot;

    public LowerBound(Model model)
    {
        this.model = model;
        round = new OracleRound(model);
        groups = new PriceGroups(model);

        // Dear enough that nobody who could have a place goes without, and no dearer: the nearer prices are to each other, the better they are found.
        perSlot = Scale * Math.Min(model.Weights.Unfilled, Math.Max(1, 3 * model.Weights.Journey(75) / 2));
        Journeys = new Prices(new long[model.Problem.Offers.Count * model.WindowNames.Length], new long[model.Problem.Schools.Count * model.WindowNames.Length], perSlot);
        Slots = Journeys;
    }

    public Proven Proven { get; private set; }

    public Prices Journeys { get; private set; }

    public Prices Slots { get; private set; }

    /// <summary>What each price of <see cref="Journeys"/> is in points, by <see cref="Model.OfferResource"/>, its school's included.</summary>
    public long[] Points()
    {
        var windows = model.WindowNames.Length;
        return [.. Journeys.Places.Select((price, i) => (price + Journeys.Schools[model.SchoolResource(model.Problem.Offers[i / windows].School, i % windows)]) / Scale)];
    }

    /// <summary>Proves as much as can be. Stopped early, it has proved less, and nothing that is wrong.</summary>
    /// <param name="unfilled">Slots the best plan so far leaves unfilled: not worth proving more.</param>
    /// <param name="rest">Points of everything else in that plan.</param>
    /// <param name="told">Told what is proved, after every round.</param>
    public void Prove(long unfilled, long rest, Action? told, CancellationToken stop)
    {
        var journeys = new PriceAscent(model, round, groups, Scale, perSlot) { Enough = (perSlot * unfilled) + (Scale * rest) };
        Climb(journeys);
        KeepSlots(Journeys);
        if (Proven.LeastUnfilled < unfilled && !stop.IsCancellationRequested)
        {
            var slots = new PriceAscent(model, round, groups, Scale, perSlot * SlotsOverJourneys);
            slots.From(new Prices([.. Journeys.Places.Select(price => price * SlotsOverJourneys)], [.. Journeys.Schools.Select(price => price * SlotsOverJourneys)], perSlot * SlotsOverJourneys));
            slots.Climb(SlotRounds, perSlot * SlotsOverJourneys / 100.0, perSlot * SlotsOverJourneys / 30_000.0, grouped: false, told, stop);
            KeepSlots(slots.Best);
        }

        void Climb(PriceAscent ascent)
        {
            ascent.Climb(TogetherRounds, perSlot / 5.0, perSlot / 2_000.0, grouped: true, Tell, stop);
            ascent.From(ascent.Best);
            ascent.Climb(SingleRounds, perSlot / 500.0, perSlot / 30_000.0, grouped: false, Tell, stop);
            KeepJourneys(ascent);

            void Tell()
            {
                KeepJourneys(ascent);
                told?.Invoke();
            }
        }
    }

    public PlanProof Proof() => new(model.WindowNames, Scale, List(Slots), List(Journeys));

    private void KeepJourneys(PriceAscent ascent)
    {
        if (ascent.BestValue > long.MinValue)
        {
            Journeys = ascent.Best;
            Proven = new Proven(Proven.LeastUnfilled, Floor(ascent.BestValue), perSlot / Scale);
        }
    }

    // Journeys for nothing: what is left are slots.
    private void KeepSlots(Prices prices)
    {
        var value = new PriceBoard(model, scale: 0).Set(prices, round);
        var least = Math.Max(0, value <= 0 ? 0 : (value + prices.PerSlot - 1) / prices.PerSlot);
        if (least >= Proven.LeastUnfilled)
        {
            Slots = prices;
            Proven = Proven with { LeastUnfilled = least };
        }
    }

    private static long Floor(long parts) => parts >= 0 ? parts / Scale : -((-parts + Scale - 1) / Scale);

    private PriceList List(Prices prices) => new(prices.PerSlot, Those(prices.Places), Those(prices.Schools));

    private List<PlacePrice> Those(long[] prices)
    {
        var windows = model.WindowNames.Length;
        return [.. Enumerable.Range(0, prices.Length).Where(i => prices[i] > 0).Select(i => new PlacePrice(i / windows, i % windows, prices[i]))];
    }
}
