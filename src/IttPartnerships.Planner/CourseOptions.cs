namespace IttPartnerships.Planner;

/// <summary>
/// Everything each letter of each course could be: one school with a candidate, or nothing, in each of the letter's slots. Letters of one slot have one option a
/// candidate. There are millions; made once, on all cores. O(candidates), times the offers one school makes a slot where letters have several slots.
/// </summary>
internal sealed class CourseOptions
{
    private const int AtOnce = 500;
    private readonly Model model;
    private readonly Company company;

    /// <param name="told">Told every few hundred trainees.</param>
    /// <param name="stop">Once stopped, there are none of those who were not looked at: nobody may be asked about them any more.</param>
    public CourseOptions(Model model, Company company, Action? told = null, CancellationToken stop = default)
    {
        (this.model, this.company, LabelClasses) = (model, company, new LabelClasses(model));
        (Letters, SchoolCount, Needs) = (new CourseLetter[model.TraineeCount][], new int[model.TraineeCount], [.. model.Problem.Trainees.Select(CourseNeeds.All)]);
        LetterJoins[] joins = [.. Enumerable.Range(0, AmongThreads.Workers(model)).Select(_ => new LetterJoins(model))];
        for (var start = 0; start < model.TraineeCount; start += AtOnce)
        {
            var from = start;
            AmongThreads.Run(Math.Min(AtOnce, model.TraineeCount - from), joins.Length, (worker, at) => Read(joins[worker], from + at), stop);
            told?.Invoke();
        }
    }

    /// <summary>By trainee.</summary>
    public CourseLetter[][] Letters { get; }

    /// <summary>By trainee: how many schools its options are at.</summary>
    public int[] SchoolCount { get; }

    /// <summary>By trainee: all needs of the course (<see cref="CourseNeeds.All"/>).</summary>
    public int[] Needs { get; }

    /// <summary>Places of offers in windows (<see cref="Model.OfferResource"/>); what is paid for company (<see cref="Company.Count"/>) is numbered on from here.</summary>
    public int OfferPlaces => model.OfferResources;

    /// <summary>Places, and what is paid for company.</summary>
    public int PlaceCount => OfferPlaces + company.Count;

    public LabelClasses LabelClasses { get; }

    private void Read(LetterJoins joins, int trainee)
    {
        Dictionary<int, ushort> schools = [];
        List<CourseLetter> letters = [];
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            if (model.LetterOf[slot] == slot - model.FirstSlot[trainee])
            {
                letters.Add(Letter(joins, slot, schools));
            }
        }

        (Letters[trainee], SchoolCount[trainee]) = ([.. letters], schools.Count);
    }

    private CourseLetter Letter(LetterJoins joins, int first, Dictionary<int, ushort> schools)
    {
        List<int> slots = [.. Enumerable.Range(first, model.FirstSlot[model.TraineeOf[first] + 1] - first).Where(slot => model.LetterOf[slot] == model.LetterOf[first])];
        List<int> places = [];
        List<(int Brings, CourseOption Option)> options = [];
        if (slots.Count == 1)
        {
            AddCandidates(first, schools, options, places);
        }
        else
        {
            AddJoined(joins, slots, schools, options, places);
        }

        return new(options, [.. places]) { Slots = slots.Count, OutSlots = slots.Sum(model.OutSlots), OutPoints = slots.Sum(OutPointsOf) };
    }

    // Of a letter of one slot, as nearly all are: nothing is made on the way, since there are a million of these in a year of two thousand.
    private void AddCandidates(int slot, Dictionary<int, ushort> schools, List<(int Brings, CourseOption Option)> options, List<int> places)
    {
        var (candidates, window, inCompany) = (model.Candidates[slot], model.WindowOf[slot], company.Out(slot) > 0);
        options.EnsureCapacity(candidates.Length);
        for (var choice = 0; choice < candidates.Length; choice++)
        {
            ref readonly var candidate = ref candidates[choice];
            var (points, more) = (candidate.Cost, places.Count);
            if (inCompany)
            {
                points += company.Unmet(slot, choice);
                places.AddRange(company.PaidFor(slot, choice).Select(number => OfferPlaces + number));
            }

            options.Add((candidate.Brings, new((int)points, model.OfferResource(candidate.Offer, window), more, NumberOf(candidate.School, schools), (byte)(places.Count - more), (byte)LabelClasses.Of[candidate.School])));
        }
    }

    private void AddJoined(LetterJoins joins, List<int> slots, Dictionary<int, ushort> schools, List<(int Brings, CourseOption Option)> options, List<int> places)
    {
        List<int> taken = [];
        foreach (var one in joins.Read(slots, PointsOf))
        {
            var (brings, outs) = (0, 0);
            taken.Clear();
            var choices = joins.Choices(one);
            for (var i = 0; i < choices.Length; i++)
            {
                if (choices[i] < 0)
                {
                    outs += model.OutSlots(slots[i]);
                    continue;
                }

                ref readonly var candidate = ref model.Candidates[slots[i]][choices[i]];
                brings |= candidate.Brings;
                taken.Add(model.OfferResource(candidate.Offer, model.WindowOf[slots[i]]));
                taken.AddRange(company.PaidFor(slots[i], choices[i]).Select(number => OfferPlaces + number));
            }

            brings = outs > 0 ? Needs[model.TraineeOf[slots[0]]] + 1 : brings;
            options.Add((brings, new((int)one.Cost, taken[0], places.Count, NumberOf(one.School, schools), (byte)(taken.Count - (outs > 0 ? 0 : 1)), (byte)LabelClasses.Of[one.School])));
            places.AddRange(taken.Skip(1));
            places.AddRange(outs > 0 ? [-outs] : []);
        }
    }

    private long PointsOf(int slot, int choice) => choice < 0 ? OutPointsOf(slot) : model.Candidates[slot][choice].Cost + company.Unmet(slot, choice);

    private static ushort NumberOf(int school, Dictionary<int, ushort> schools) => schools.TryGetValue(school, out var number) ? number : schools[school] = (ushort)schools.Count;

    private long OutPointsOf(int slot) => model.OutPoints(slot) + company.Out(slot);
}
