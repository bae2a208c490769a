namespace IttPartnerships.Planner;

/// <summary>Finds a proof that a plan cannot be much better, and the prices that tell the planner where it still can. O(rounds × candidates).</summary>
internal sealed class LowerBound
{
    /// <summary>Parts of a point that prices are told in.</summary>
    public const long Scale = 16;

    private const double CoolingWhenCold = 0.06;
    private const double CoolingOfSlotsWhenCold = 0.12;
    private const int LongJourney = 75;
    private const double WarmestJourneys = 1 / 5.0;
    private const double WarmestSlots = 1 / 3.0;

    // Of a journey of an hour and a quarter; above such a temperature courses are weighed coarsely.
    private const double CoarseAbove = 1 / 18.0;

    // Trainees, up to which slots are proved coarsely to the end: that proves as many, in half the time. Of 32,000 it proves nine of 8,550 fewer.
    private const int MostCoarse = 6_000;

    // Points that may be hidden in many small indifferences: of journeys one by one, of slots all together.
    private const double ColdestJourneys = 12;
    private const double ColdestSlots = 1 / 4.0;

    // While slots are proved one weighs so many points, and journeys nothing.
    private const double SlotWeighs = 1_000_000;

    // Slots are too cheap where, once it is so cold, fewer are filled than is proved possible by so many of all. Each time they get so much dearer, as long as clearly fewer are missing then.
    private const double Cold = 1 / 150.0;
    private const double FewOf = 1 / 500.0;
    private const double Dearer = 1.5;
    private const double HardlyFewer = 0.7;

    // Of sharpening: fewer in large years, where each takes long.
    private const int MostAsked = 600_000;
    private const int LeastRounds = 60;
    private const int MostRounds = 400;
    private readonly Model model;
    private readonly OracleRound round;
    private readonly CourseOptions courses;
    private readonly SoftRound soft;
    private readonly Asked everybody;
    private readonly Cooling cooling;
    private readonly PriceBoard journeysBoard;
    private readonly PriceBoard slotsBoard;
    private readonly PriceBoard leadingBoard;
    private long perSlot;
    private readonly Company company;
    private readonly long[] leastOf;
    private (Prices Prices, long Points, double Filled) climbed;

    /// <param name="told">Told now and then while courses are read.</param>
    public LowerBound(Model model, Action? told = null, CancellationToken stop = default)
    {
        this.model = model;
        company = new Company(model);
        leastOf = new long[model.TraineeCount];
        round = new OracleRound(model, AmongThreads.Workers(model));
        courses = new CourseOptions(model, company, told, stop);
        soft = new SoftRound(model, courses, AmongThreads.Workers(model));
        everybody = Asked.All(model, company);
        cooling = new Cooling(soft, model.TraineeCount);
        journeysBoard = new PriceBoard(model, Scale, company);
        slotsBoard = new PriceBoard(model, scale: 0, company);
        leadingBoard = new PriceBoard(model, Scale, company);
        Points = new long[model.OfferResources];

        // Dear enough in most years that hardly anybody who could have a place goes without, and no dearer: that proves no more.
        perSlot = Math.Min(model.Weights.Unfilled, Math.Max(1, 27 * model.Weights.Journey(LongJourney) / 8));
        Journeys = new Prices(new long[model.OfferLimits], new long[model.SchoolLimits], new long[company.Meetings.Count], PerSlot: 0);
        Slots = Leading = Journeys with { PerSlot = perSlot * Scale };
    }

    public Proven Proven { get; private set; }

    public Prices Journeys { get; private set; }

    public Prices Slots { get; private set; }

    /// <summary>Prices that lead to a plan: of the last ascent in which trainees choose softly, which prove a little less than <see cref="Journeys"/> and lead better, until those are sharpened.</summary>
    public Prices Leading { get; private set; }

    /// <summary>What each place costs at <see cref="Leading"/> in points, by <see cref="Model.OfferResource"/>, its school's price included.</summary>
    public long[] Points { get; private set; }

    /// <summary>Proves as much as can be. Stopped early, it has proved less, and nothing that is wrong.</summary>
    /// <param name="filled">Slots the best plan so far fills.</param>
    /// <param name="unfilled">Slots the best plan so far leaves unfilled: not worth proving more.</param>
    /// <param name="rest">Points of everything else in that plan.</param>
    /// <param name="told">Told what is proved, after every round.</param>
    public void Prove(int filled, long unfilled, long rest, Action? told, CancellationToken stop)
    {
        ProveSlots(unfilled, told, stop);
        var most = filled + unfilled - Proven.LeastUnfilled;
        var fewer = double.MaxValue;
        while (!stop.IsCancellationRequested && ClimbJourneys(most, fewer, unfilled, rest, told, stop) is { } missing)
        {
            (perSlot, fewer) = (Math.Min(model.Weights.Unfilled, (long)(Dearer * perSlot) + 1), missing);
        }

        if (!stop.IsCancellationRequested)
        {
            Lead(climbed.Prices, stop);
            LookAtSlots(Leading, stop);
        }
    }

    private void Lead(Prices prices, CancellationToken stop)
    {
        Leading = prices;
        leadingBoard.Set(Leading, round, stop);
        KnownCourses = new IReadOnlyList<PricedCourse>?[model.TraineeCount];
        Points = [.. leadingBoard.OfPlace.Select(price => price / Scale)];
        for (var trainee = 0; trainee < leastOf.Length && !stop.IsCancellationRequested; trainee++)
        {
            leastOf[trainee] = round.Least[trainee];
        }
    }

    private void ProveSlots(long unfilled, Action? told, CancellationToken stop)
    {
        LookAtSlots(Slots, stop);
        if (Proven.LeastUnfilled < unfilled && !stop.IsCancellationRequested)
        {
            var coarseAbove = model.TraineeCount > MostCoarse ? SlotWeighs * SoftSlots.LeastTemperature : 0;
            var slots = new PriceAscent(model, soft, company, everybody, left: null, SlotWeighs, journeys: 0, coarseAbove);
            var coldest = SlotWeighs * ColdestSlots / Math.Max(50, model.TraineeCount);
            cooling.Climb(slots, everybody.Trainees, new(SlotWeighs * WarmestSlots, coldest, CoolingOfSlotsWhenCold), ascent => LookAtSlots(ascent.Whole(Scale), stop), _ => Proven.LeastUnfilled >= unfilled, told, stop);
        }
    }

    // How many fewer slots are filled than could be, where that turns out to be more than a few: dearer ones prove more then. Goes to the end where the last ones hardly helped.
    private double? ClimbJourneys(long filled, double before, long unfilled, long rest, Action? told, CancellationToken stop)
    {
        var (missing, judged) = ((double?)null, false);
        climbed = (Leading, long.MinValue, 0);
        cooling.Climb(new PriceAscent(model, soft, company, everybody, left: null, perSlot, journeys: 1, coarseAbove: model.Weights.Journey(LongJourney) * CoarseAbove), everybody.Trainees, new(perSlot * WarmestJourneys, ColdestJourneys, CoolingWhenCold), Look, Enough, told, stop);
        return missing;

        bool Enough(double temperature)
        {
            if (!judged && temperature < perSlot * Cold && perSlot < model.Weights.Unfilled)
            {
                judged = true;
                missing = filled - cooling.FilledOfLate is var fewer && fewer > FewOf * model.SlotCount && fewer < before * HardlyFewer ? fewer : null;
            }

            return missing is not null || climbed.Points >= (perSlot * unfilled) + rest;
        }

        void Look(PriceAscent ascent)
        {
            var prices = ascent.Whole(Scale);
            var proven = new Proven(Proven.LeastUnfilled, journeysBoard.Points(prices, round, stop), perSlot);
            climbed = !stop.IsCancellationRequested && proven.Journeys > climbed.Points ? (prices, proven.Journeys, soft.Filled) : climbed;
            Keep(prices, proven, Proven.LeastUnfilled, stop);
        }
    }

    private void Keep(Prices prices, Proven proven, long unfilled, CancellationToken stop)
    {
        if (!stop.IsCancellationRequested && proven.WithUnfilled(unfilled) > Proven.WithUnfilled(unfilled))
        {
            (Proven, Journeys) = (proven, prices);
        }
    }

    /// <summary>Proves more about the rest of a plan that leaves so many slots unfilled, and makes the prices that prove most lead.</summary>
    /// <param name="rest">Points of everything but unfilled slots in that plan.</param>
    /// <param name="isGood">Whether that plan is as good as may be hoped for.</param>
    public void Sharpen(long unfilled, long rest, bool isGood, Action? told, CancellationToken stop) => SharpenFrom(Journeys, unfilled, rest, isGood, told, stop);

    private int SharpeningRounds => Math.Clamp(MostAsked / Math.Max(1, model.TraineeCount), LeastRounds, MostRounds);

    private void SharpenFrom(Prices start, long unfilled, long rest, bool isGood, Action? told, CancellationToken stop)
    {
        Sharpening sharpening = new(model, company, (Proven, Journeys), start, unfilled, rest, isGood, SharpeningRounds, stop);
        sharpening.Run(() =>
        {
            (Cases, Proven, Journeys) = (sharpening.Best.Proven == Proven ? Cases : [], sharpening.Best.Proven, sharpening.Best.Prices);
            told?.Invoke();
        });
        Lead(Journeys, stop);
    }

    /// <summary>Proves more about a plan that leaves so many slots unfilled: at another price of an unfilled slot, if there is a better one, and by sharpening once more.</summary>
    /// <inheritdoc cref="Sharpen"/>
    public void ProveMore(long unfilled, long rest, Action? told, CancellationToken stop)
    {
        var start = new OtherSlotPrice(model, soft, company, everybody).Find(climbed.Prices, isDearer: climbed.Filled + unfilled < model.SlotCount, Proves, told, stop) ?? Journeys;
        SharpenFrom(start, unfilled, rest, isGood: false, told, stop);

        long Proves(Prices prices) => new Proven(Proven.LeastUnfilled, journeysBoard.Points(prices, round, stop), prices.PerSlot / Scale).WithUnfilled(unfilled);
    }

    /// <summary>Cases that together prove more than prices for all plans do, and their prices; none where those prove as much.</summary>
    public IReadOnlyList<(PlanCase Case, Prices Prices)> Cases { get; private set; } = [];

    /// <summary>Takes over what cases prove that every plan is in one of, or prices for all plans alone, where it is more.</summary>
    public void Take(Proven proven, IReadOnlyList<(PlanCase Case, Prices Prices)> cases)
    {
        if (proven.Bound(model.Weights) > Proven.Bound(model.Weights))
        {
            (Proven, Journeys, Cases) = cases.Count == 1 ? (proven, cases[0].Prices, []) : (proven, Journeys, cases);
        }
    }

    /// <summary>Decides trainees at prices that move on from <see cref="Leading"/>.</summary>
    public SurestFirst SurestFirst() => new(model, Leading, soft, round, company);

    /// <summary>What a trainee's cheapest course costs under the prices of <see cref="Leading"/>, in parts of a point.</summary>
    public long LeastOf(int trainee) => leastOf[trainee];

    /// <summary>What an unfilled slot costs there, in parts of a point.</summary>
    public long Out(int slot) => leadingBoard.Out(slot);

    /// <summary>What an unfilled slot costs at <see cref="Leading"/>, in points.</summary>
    public long PerSlot => Leading.PerSlot / Scale;

    public Company Company => company;

    public CourseLists CourseLists() => new(model, this);

    /// <summary>By trainee: their few cheapest courses at <see cref="Leading"/>, once somebody asked. Two threads may both work them out, and find the same.</summary>
    public IReadOnlyList<PricedCourse>?[] KnownCourses { get; private set; } = [];

    /// <summary>What a candidate costs there, its place and company included, in parts of a point.</summary>
    public long CostOf(int slot, int choice) => leadingBoard.CostOf(slot, choice);

    /// <summary>What these trainees' company costs in the draft beyond what the prices say, in parts of a point.</summary>
    public long CompanyOpen(Draft draft, IEnumerable<int> trainees) =>
        trainees.SelectMany(company.PairingsOf).Distinct().Sum(pairing => company.Open(draft, pairing, Leading, Scale));

    /// <inheritdoc cref="Company.Beside"/>
    public long Beside(Draft draft, int slot, int choice, Func<int, bool> decided) => company.Beside(draft, slot, choice, decided, Leading, Scale);

    public PlanProof Proof() => PricesAsProof.Of(model, company, Slots, Journeys, Cases, Scale);

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
}
