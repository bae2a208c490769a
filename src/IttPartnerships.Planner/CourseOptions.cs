namespace IttPartnerships.Planner;

/// <summary>
/// Everything each letter of each course could be: one school with a candidate, or nothing, in each of the letter's slots. Letters of one slot have one option a
/// candidate. There are millions; made once, on all cores. O(candidates), times the offers one school makes a slot where letters have several slots.
/// </summary>
internal sealed class CourseOptions
{
    // More at one school are told apart by nothing a price could learn: the fullest and cheapest stand for them.
    private const int MostAtSchool = 48;
    private const int AtOnce = 500;
    private readonly Model model;
    private readonly Company company;

    /// <param name="told">Told every few hundred trainees.</param>
    /// <param name="stop">Once stopped, there are none of those who were not looked at: nobody may be asked about them any more.</param>
    public CourseOptions(Model model, Company company, Action? told = null, CancellationToken stop = default)
    {
        (this.model, this.company, LabelClasses) = (model, company, new LabelClasses(model));
        (Letters, SchoolCount, Needs) = (new CourseLetter[model.TraineeCount][], new int[model.TraineeCount], [.. model.Problem.Trainees.Select(CourseNeeds.All)]);
        for (var start = 0; start < model.TraineeCount; start += AtOnce)
        {
            var from = start;
            AmongThreads.Run(Math.Min(AtOnce, model.TraineeCount - from), AmongThreads.Workers(model), (_, at) => Read(from + at), stop);
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

    private void Read(int trainee)
    {
        Dictionary<int, ushort> schools = [];
        List<CourseLetter> letters = [];
        for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
        {
            if (model.LetterOf[slot] == slot - model.FirstSlot[trainee])
            {
                letters.Add(Letter(slot, schools));
            }
        }

        (Letters[trainee], SchoolCount[trainee]) = ([.. letters], schools.Count);
    }

    private CourseLetter Letter(int first, Dictionary<int, ushort> schools)
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
            AddJoined(slots, schools, options, places);
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

    private void AddJoined(List<int> slots, Dictionary<int, ushort> schools, List<(int Brings, CourseOption Option)> options, List<int> places)
    {
        var need = Needs[model.TraineeOf[slots[0]]];
        foreach (var (school, points, brings, outs, taken) in AtSchools(slots))
        {
            options.Add((outs > 0 ? need + 1 : brings, new((int)points, taken[0], places.Count, NumberOf(school, schools), (byte)(taken.Length - (outs > 0 ? 0 : 1)), (byte)LabelClasses.Of[school])));
            places.AddRange(taken.AsSpan(1));
            places.AddRange(outs > 0 ? [-outs] : []);
        }
    }

    private IEnumerable<Joined> AtSchools(List<int> slots)
    {
        var at = slots.ConvertAll(slot => Enumerable.Range(0, model.Candidates[slot].Length).ToLookup(choice => model.Candidates[slot][choice].School));
        foreach (var school in at.SelectMany(lookup => lookup.Select(group => group.Key)).Distinct())
        {
            List<Joined> joined = [Joined.None(school)];
            for (var i = 0; i < slots.Count; i++)
            {
                var (slot, here) = (slots[i], at[i][school]);
                joined = [.. joined.SelectMany(one => here.Select(choice => one.With(this, slot, choice)).Append(one with { Points = one.Points + OutPointsOf(slot), Outs = one.Outs + model.OutSlots(slot) }))];
                joined = joined.Count <= MostAtSchool ? joined : [.. joined.OrderByDescending(one => one.Places.Length).ThenBy(one => one.Points).Take(MostAtSchool)];
            }

            foreach (var one in joined.Where(one => one.Places.Length > 0))
            {
                yield return one;
            }
        }
    }

    private sealed record Joined(int School, long Points, int Brings, int Outs, int[] Places)
    {
        public static Joined None(int school) => new(school, 0, 0, 0, []);

        public Joined With(CourseOptions courses, int slot, int choice)
        {
            var (model, company) = (courses.model, courses.company);
            ref readonly var candidate = ref model.Candidates[slot][choice];
            int[] places = [.. Places, model.OfferResource(candidate.Offer, model.WindowOf[slot]), .. company.PaidFor(slot, choice).Select(number => courses.OfferPlaces + number)];
            return this with { Points = Points + candidate.Cost + company.Unmet(slot, choice), Brings = Brings | candidate.Brings, Places = places };
        }
    }

    private static ushort NumberOf(int school, Dictionary<int, ushort> schools) => schools.TryGetValue(school, out var number) ? number : schools[school] = (ushort)schools.Count;

    private long OutPointsOf(int slot) => model.OutPoints(slot) + company.Out(slot);
}
