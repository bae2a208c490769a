namespace IttPartnerships.Planner;

/// <summary>
/// The courses of a group of trainees, beside everybody else's as they stand in a draft, as a linear programme: a column for each of a trainee's few cheapest courses and the one it has, of which each takes one; places,
/// and slots left unfilled, no more than there are now. Costs are in points under the prices of the proof, less each trainee's cheapest: what is left of a place that has a price costs that, and so does meeting
/// nobody, so that all of it adds up to what a plan costs beyond the proof.
/// </summary>
internal sealed class GroupProgramme
{
    // Of an unfilled slot: a course that is dearer by more than that is in hardly any plan worth having.
    private const int PartOfSlot = 32;

    // Courses that cost the same are told apart by less than this many points, so that whole ones come out sooner.
    private const double Tie = 0.05;
    private const int Ties = 1_000;

    // Of that where something is to be proved: what tells courses apart is not proved.
    private const double PartOfTie = 0.02;
    private readonly Model model;
    private readonly Draft draft;
    private readonly PricedDraft priced;
    private readonly LowerBound bound;
    private readonly HashSet<int> group;
    private readonly Dictionary<int, int> places = [];
    private readonly Dictionary<int, int> meetings = [];
    private readonly Dictionary<int, double> met = [];
    private readonly List<(int Trainee, int[] Choices)> courses = [];
    private readonly List<Range> rangeOf = [];
    private readonly int unfilled;
    private readonly double tie;
    private readonly long dearerSlots;
    private readonly long farthest;
    private readonly GroupPrices prices;
    private readonly IReadOnlyDictionary<int, List<PricedCourse>> wanted;
    private readonly List<long> least = [];

    /// <param name="priced">The draft under the prices of the proof.</param>
    /// <param name="dearerSlots">Points that an unfilled slot costs beyond its price. Where it does, courses however dear may be worth having.</param>
    /// <param name="prices">What the group's own add to the prices of the proof. It costs the same under any; nearly right ones need fewer pivots.</param>
    /// <param name="wanted">By trainee: courses besides the few cheapest, as dear as under the prices of the proof.</param>
    /// <param name="toProve">Whether its prices are to prove something: more slots may stay unfilled than now then, each for what it weighs.</param>
    public GroupProgramme(
        Draft draft, PricedDraft priced, LowerBound bound, IReadOnlyList<int> trainees, long dearerSlots = 0, GroupPrices? prices = null, IReadOnlyDictionary<int, List<PricedCourse>>? wanted = null, bool toProve = false)
    {
        (this.prices, this.wanted) = (prices ?? new GroupPrices(draft.Model, bound.Company), wanted ?? new Dictionary<int, List<PricedCourse>>());
        (tie, this.dearerSlots, farthest) = (toProve ? Tie * PartOfTie : Tie, dearerSlots * LowerBound.Scale, dearerSlots > 0 ? long.MaxValue : bound.PerSlot * LowerBound.Scale / PartOfSlot);
        (this.draft, this.priced, this.bound, model, group) = (draft, priced, bound, draft.Model, [.. trainees]);
        foreach (var _ in trainees)
        {
            Programme.AddRow(right: 1);
        }

        unfilled = Programme.AddRow(right: 0);
        for (var at = 0; at < trainees.Count; at++)
        {
            AddCourses(at, trainees[at]);
        }

        AddRest(unfilled, this.prices.Unfilled / (double)LowerBound.Scale);
        foreach (var (limit, row) in places)
        {
            AddRest(row, PriceOf(limit));
        }

        foreach (var (meeting, row) in meetings)
        {
            AddAlone(meeting, row);
        }

        if (toProve)
        {
            Programme.AddColumn(model.Weights.Unfilled - bound.PerSlot - (this.prices.Unfilled / (double)LowerBound.Scale), new Entry(unfilled, -1));
        }
    }

    public LinearProgramme Programme { get; } = new();

    /// <summary>By column, before all others: whose course it is, and the choice of each slot.</summary>
    public IReadOnlyList<(int Trainee, int[] Choices)> Courses => courses;

    /// <summary>What the courses cost that the group has.</summary>
    public double Now { get; private set; }

    /// <summary>All columns of the trainee whose course that is.</summary>
    public Range ColumnsBeside(int column) => rangeOf[column];

    public bool IsDecided(int trainee) => !group.Contains(trainee);

    /// <summary>What the group's own prices come to.</summary>
    /// <param name="solved">By row (<see cref="DualSimplex.Prices"/>).</param>
    /// <param name="within">The plans they are to be right for; null for those they were.</param>
    public GroupPrices PricesAt(double[] solved, PlanCase? within = null) => new(
        model,
        bound.Company,
        places.ToDictionary(place => place.Key, place => Math.Max(-PartsOf(place.Key), prices.Of(place.Key) - Parts(solved[place.Value]))),
        Math.Max(0, prices.Unfilled - Parts(solved[unfilled])))
    {
        Meetings = meetings.Select(meeting => KeyValuePair.Create(meeting.Key, Math.Clamp(PartsOfMeeting(meeting.Key) - Parts(solved[meeting.Value]), 0, model.Weights.Apart * LowerBound.Scale) - bound.Leading.Meetings[meeting.Key])),
        Within = within ?? prices.Within,
    };

    /// <summary>Columns of courses that are in none of these plans.</summary>
    public IEnumerable<int> Outside(PlanCase plans) => plans.Slots.SelectMany(slot => Enumerable.Range(0, courses.Count).Where(column => courses[column].Trainee == model.TraineeOf[slot] && At(column, slot) is var (school, offer) && !plans.Has(slot, school, offer)));

    /// <summary>Where a course has a slot of its trainee: the school and its offer, <see cref="PlanCase.Nowhere"/> where it stays unfilled.</summary>
    public (int School, int Offer) At(int column, int slot) =>
        courses[column].Choices[model.PositionOf(slot)] is >= 0 and var choice ? (model.Candidates[slot][choice].School, model.Candidates[slot][choice].Offer) : (PlanCase.Nowhere, PlanCase.Nowhere);

    /// <summary>What the cheapest of a trainee's columns costs under those, in parts of a point beyond the trainee's cheapest course under the prices of the proof.</summary>
    /// <param name="at">Where the trainee stands in the group.</param>
    public long LeastAt(double[] solved, int at) => least[at] + Parts(solved[at]);

    private static long Parts(double points) => (long)Math.Round(points * LowerBound.Scale);

    private void AddCourses(int at, int trainee)
    {
        var (own, dearer) = (draft.Chosen[model.FirstSlot[trainee]..model.FirstSlot[trainee + 1]], priced.Open(trainee, IsDecided));
        List<PricedCourse> all =
        [
            .. priced.CoursesBeside(trainee, IsDecided).Where(course => course.Dearer <= farthest).Concat(wanted.GetValueOrDefault(trainee, []))
                .Where(course => !course.Choices.AsSpan().SequenceEqual(own)).Append(new(own, dearer))
                .Select(course => course with { Dearer = course.Dearer + prices.Of(trainee, course.Choices) + (dearerSlots * OutSlots(trainee, course.Choices)) }),
        ];
        least.Add(all.Min(course => course.Dearer));
        var (from, cheapest) = (courses.Count, -1);
        foreach (var course in all)
        {
            var isFirst = cheapest < 0 && course.Dearer == least[at];
            cheapest = isFirst ? courses.Count : cheapest;
            Add(at, trainee, course.Choices, ((course.Dearer - least[at]) / (double)LowerBound.Scale) + (isFirst ? 0 : tie * (model.Shuffle(courses.Count) % Ties) / Ties), isOwn: course.Choices == own);
        }

        rangeOf.AddRange(Enumerable.Repeat(from..courses.Count, courses.Count - from));
        Programme.First[at] = cheapest;
        Now += (all[^1].Dearer - least[at]) / (double)LowerBound.Scale;
    }

    private int OutSlots(int trainee, int[] choices)
    {
        var outs = 0;
        for (var i = 0; i < choices.Length; i++)
        {
            outs += choices[i] < 0 ? model.OutSlots(model.FirstSlot[trainee] + i) : 0;
        }

        return outs;
    }

    private void Add(int at, int trainee, int[] choices, double cost, bool isOwn)
    {
        List<Entry> entries = [new(at, 1)];
        var outs = OutSlots(trainee, choices);
        for (var i = 0; i < choices.Length; i++)
        {
            var slot = model.FirstSlot[trainee] + i;
            if (choices[i] >= 0)
            {
                AddPlaces(slot, model.Candidates[slot][choices[i]], entries);
                AddMeetings(slot, choices[i], entries);
            }
        }

        if (outs > 0)
        {
            entries.Add(new(unfilled, outs));
        }

        courses.Add((trainee, choices));
        Programme.AddColumn(cost, [.. entries]);
        foreach (var entry in isOwn ? entries.Skip(1) : [])
        {
            if (met.ContainsKey(entry.Row))
            {
                met[entry.Row] += entry.Value;
            }
            else
            {
                Programme.Right[entry.Row] += entry.Value;
            }
        }
    }

    private void AddPlaces(int slot, in Candidate candidate, List<Entry> entries)
    {
        foreach (var stretch in model.Stretches.Of(model.WindowOf[slot]))
        {
            entries.Add(new(RowOf(model.OfferLimit(candidate.Offer, stretch), draft.OfferFreeIn(candidate.Offer, stretch)), 1));
            if (model.Problem.Schools[candidate.School].Places is not null)
            {
                entries.Add(new(RowOf(model.SchoolLimitInRow(candidate.School, stretch), draft.SchoolFreeIn(candidate.School, stretch)), 1));
            }
        }
    }

    private double PriceOf(int limit) => (PartsOf(limit) + prices.Of(limit)) / (double)LowerBound.Scale;

    private long PartsOfMeeting(int meeting) => bound.Leading.Meetings[meeting] + prices.OfMeeting(meeting);

    private long PartsOf(int limit) => limit < model.OfferLimits ? bound.Leading.Places[limit] : bound.Leading.Schools[limit - model.OfferLimits];

    private int RowOf(int limit, int free)
    {
        if (!places.TryGetValue(limit, out var row))
        {
            places[limit] = row = Programme.AddRow(free);
            Now += PriceOf(limit) * free;
        }

        return row;
    }

    // Of two in the group who asked to be together: one adds to a row at a school where they could meet, the other takes away.
    private void AddMeetings(int slot, int choice, List<Entry> entries)
    {
        foreach (var side in bound.Company.PaidFor(slot, choice))
        {
            var pairing = bound.Company.Pairings[bound.Company.Meetings[side / 2].Pairing];
            if (IsDecided(model.TraineeOf[pairing.Slot]) || IsDecided(model.TraineeOf[pairing.Theirs]))
            {
                continue;
            }

            if (!meetings.TryGetValue(side / 2, out var row))
            {
                meetings[side / 2] = row = Programme.AddRow(right: 0);
                met[row] = 0;
            }

            entries.Add(new(row, side % 2 == 0 ? 1 : -1));
        }
    }

    private void AddRest(int row, double price)
    {
        var rest = Programme.AddColumn(price, new Entry(row, 1));
        if (price <= 0)
        {
            Programme.First[row] = rest;
        }
    }

    // Being there without the other costs what the price of the meeting leaves of company.
    private void AddAlone(int meeting, int row)
    {
        var price = PartsOfMeeting(meeting) / (double)LowerBound.Scale;
        Programme.AddColumn(model.Weights.Apart - price, new Entry(row, -1));
        Programme.AddColumn(price, new Entry(row, 1));
        Now += met[row] > 0 ? model.Weights.Apart - price : met[row] < 0 ? price : 0;
    }
}
