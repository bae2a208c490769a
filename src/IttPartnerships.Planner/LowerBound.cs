namespace IttPartnerships.Planner;

/// <summary>Finds a proof that a plan cannot be much better, and the prices that tell the planner where it still can. O(rounds × candidates).</summary>
internal sealed class LowerBound
{
    private const long Scale = 16;

    // Prices of scarce places rise as far as a slot weighs, and can only while it is warm.
    private const double Cooling = 0.96;
    private const double WarmestJourneys = 1 / 5.0;
    private const double WarmestSlots = 1 / 3.0;

    // Points that may be hidden in many small indifferences: of journeys one by one, of slots all together.
    private const double ColdestJourneys = 6;
    private const double ColdestSlots = 1 / 4.0;

    // While slots are proved, one weighs so many points and all journeys together less than one.
    private const double SlotWeighs = 1_000_000;
    private const int RoundsALook = 16;
    private readonly Model model;
    private readonly OracleRound round;
    private readonly SoftRound soft;
    private readonly PriceBoard journeysBoard;
    private readonly PriceBoard slotsBoard;
    private readonly PriceBoard companyBoard;
    private readonly IReadOnlyList<Companions> companions;
    private readonly CompanionsOracle company;
    private readonly long perSlot;
    private readonly TogetherFloor together;
    private readonly long[] leastOf;
    private long bestJourneys = long.MinValue;

    public LowerBound(Model model)
    {
        this.model = model;
        together = new TogetherFloor(model, []);
        companions = Companions.Of(model);
        company = new CompanionsOracle(model);
        var others = new TogetherFloor(model, companions);
        leastOf = new long[model.TraineeCount];
        round = new OracleRound(model);
        soft = new SoftRound(model, new CourseOptions(model, others));
        journeysBoard = new PriceBoard(model, Scale, together);
        companyBoard = new PriceBoard(model, Scale, others);
        slotsBoard = new PriceBoard(model, scale: 0, together);

        // Dear enough that nobody who could have a place goes without, and no dearer: the nearer prices are to each other, the better they are found.
        perSlot = Math.Min(model.Weights.Unfilled, Math.Max(1, 3 * model.Weights.Journey(75) / 2));
        Journeys = new Prices(new long[model.Problem.Offers.Count * model.WindowNames.Length], new long[model.Problem.Schools.Count * model.WindowNames.Length], perSlot * Scale);
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
        Climb(new PriceAscent(model, soft, perSlot, journeys: 1), perSlot * WarmestJourneys, ColdestJourneys, Look, () => bestJourneys >= (perSlot * unfilled) + rest, told, stop);
        journeysBoard.Set(Journeys, round, stop);
        for (var trainee = 0; trainee < leastOf.Length && !stop.IsCancellationRequested; trainee++)
        {
            leastOf[trainee] = round.Least[trainee] / Scale;
        }

        LookAtSlots(Journeys, stop);
        if (Proven.LeastUnfilled < unfilled && !stop.IsCancellationRequested)
        {
            var slots = new PriceAscent(model, soft, SlotWeighs, SlotWeighs / (4 * Math.Max(SlotWeighs, rest)));
            var coldest = SlotWeighs * ColdestSlots / Math.Max(50, model.TraineeCount);
            Climb(slots, SlotWeighs * WarmestSlots, coldest, ascent => LookAtSlots(ascent.Whole(Scale), stop), () => Proven.LeastUnfilled >= unfilled, told, stop);
        }

        void Look(PriceAscent ascent)
        {
            var prices = ascent.Whole(Scale);
            if (companyBoard.Set(prices, round, stop) + Company() is var value && !stop.IsCancellationRequested && Floor(value) > bestJourneys)
            {
                (bestJourneys, Journeys) = (Floor(value), prices);
                Proven = new Proven(Proven.LeastUnfilled, bestJourneys, perSlot);
            }
        }
    }

    /// <summary>What companions cost more than the two of them alone.</summary>
    private long Company() => companions.Sum(pair => Math.Max(0, company.Run(pair, companyBoard) - round.Least[pair.One] - round.Least[pair.Other]));

    private static void Climb(PriceAscent ascent, double warmest, double coldest, Action<PriceAscent> look, Func<bool> enough, Action? told, CancellationToken stop)
    {
        var rounds = 0;
        for (var temperature = warmest; temperature > coldest && ascent.Round(temperature, stop); temperature *= Cooling)
        {
            if (++rounds % RoundsALook == 0)
            {
                look(ascent);
                if (enough())
                {
                    return;
                }
            }

            told?.Invoke();
        }

        if (!stop.IsCancellationRequested)
        {
            look(ascent);
        }
    }

    /// <summary>What a trainee's cheapest course costs under the prices of <see cref="Journeys"/>, in points.</summary>
    public long LeastOf(int trainee) => leastOf[trainee];

    /// <summary>What an unfilled slot costs there.</summary>
    public long Out(int slot) => model.OutCost(slot) - ((model.Weights.Unfilled - perSlot) * model.OutSlots(slot)) + together.Out(slot);

    /// <summary>P of <see cref="PlanProof"/>, in points.</summary>
    public long PerSlot => perSlot;

    public CourseLists CourseLists() => new(model, together, Points(), perSlot);

    public PlanProof Proof() => new(model.WindowNames, Scale, List(Slots), List(Journeys));

    // Journeys for nothing: what is left are slots.
    private void LookAtSlots(Prices prices, CancellationToken stop)
    {
        var value = slotsBoard.Set(prices, round, stop);
        var least = Math.Max(0, value <= 0 ? 0 : (value + prices.PerSlot - 1) / prices.PerSlot);
        if (least >= Proven.LeastUnfilled && !stop.IsCancellationRequested)
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
