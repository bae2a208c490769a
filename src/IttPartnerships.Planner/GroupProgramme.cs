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
    private readonly long dearerSlots;
    private readonly long farthest;

    /// <param name="priced">The draft under the prices of the proof.</param>
    /// <param name="dearerSlots">Points that an unfilled slot costs beyond its price. Where it does, courses however dear may be worth having.</param>
    public GroupProgramme(Draft draft, PricedDraft priced, LowerBound bound, IReadOnlyList<int> trainees, long dearerSlots = 0)
    {
        (this.dearerSlots, farthest) = (dearerSlots * LowerBound.Scale, dearerSlots > 0 ? long.MaxValue : bound.PerSlot * LowerBound.Scale / PartOfSlot);
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

        Programme.First[unfilled] = Programme.AddColumn(cost: 0, new Entry(unfilled, 1));
        foreach (var (limit, row) in places)
        {
            AddRest(row, PriceOf(limit));
        }

        foreach (var (meeting, row) in meetings)
        {
            AddAlone(meeting, row);
        }
    }

    public LinearProgramme Programme { get; } = new();

    /// <summary>By column, before all others: whose course it is, and the choice of each slot.</summary>
    public IReadOnlyList<(int Trainee, int[] Choices)> Courses => courses;

    /// <summary>What the courses cost that the group has.</summary>
    public double Now { get; private set; }

    /// <summary>All columns of the trainee whose course that is.</summary>
    public Range ColumnsBeside(int column) => rangeOf[column];

    private bool IsDecided(int trainee) => !group.Contains(trainee);

    private void AddCourses(int at, int trainee)
    {
        var (own, dearer) = (draft.Chosen[model.FirstSlot[trainee]..model.FirstSlot[trainee + 1]], priced.Open(trainee, IsDecided));
        List<PricedCourse> all =
        [
            .. priced.CoursesBeside(trainee, IsDecided).Where(course => course.Dearer <= farthest && !course.Choices.AsSpan().SequenceEqual(own)).Append(new(own, dearer))
                .Select(course => course with { Dearer = course.Dearer + (dearerSlots * OutSlots(trainee, course.Choices)) }),
        ];
        var (from, least, cheapest) = (courses.Count, all.Min(course => course.Dearer), -1);
        foreach (var course in all)
        {
            var isFirst = cheapest < 0 && course.Dearer == least;
            cheapest = isFirst ? courses.Count : cheapest;
            Add(at, trainee, course.Choices, ((course.Dearer - least) / (double)LowerBound.Scale) + (isFirst ? 0 : Tie * (model.Shuffle(courses.Count) % Ties) / Ties), isOwn: course.Choices == own);
        }

        rangeOf.AddRange(Enumerable.Repeat(from..courses.Count, courses.Count - from));
        Programme.First[at] = cheapest;
        Now += (all[^1].Dearer - least) / (double)LowerBound.Scale;
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
                entries.Add(new(RowOf(Offers + model.SchoolLimit(candidate.School, stretch), draft.SchoolFreeIn(candidate.School, stretch)), 1));
            }
        }
    }

    // Limits of schools are numbered on from those of offers.
    private int Offers => model.OfferLimit(model.Problem.Offers.Count, 0);

    private double PriceOf(int limit) => (limit < Offers ? bound.Leading.Places[limit] : bound.Leading.Schools[limit - Offers]) / (double)LowerBound.Scale;

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
        var price = bound.Leading.Meetings[meeting] / (double)LowerBound.Scale;
        Programme.AddColumn(model.Weights.Apart - price, new Entry(row, -1));
        Programme.AddColumn(price, new Entry(row, 1));
        Now += met[row] > 0 ? model.Weights.Apart - price : met[row] < 0 ? price : 0;
    }
}
