namespace IttPartnerships.Planner;

/// <summary>
/// Everything each letter of each course could be: one school with a candidate, or nothing, in each of the letter's slots. Letters of one slot have one option a
/// candidate. Laid out in rows, since there are millions; made once. O(candidates), times the offers one school makes a slot where letters have several slots.
/// </summary>
internal sealed class CourseOptions
{
    // More at one school are told apart by nothing a price could learn: the fullest and cheapest stand for them.
    private const int MostAtSchool = 48;
    private readonly Model model;
    private readonly Company company;
    private readonly List<int> letterStart = [0];
    private readonly List<int> start = [0];
    private readonly List<int> slotsOf = [];
    private readonly List<double> outPoints = [];
    private readonly List<int> outSlots = [];
    private readonly List<Option> options = [];
    private readonly List<int> places = [];
    private readonly Dictionary<int, int> schools = [];

    public CourseOptions(Model model, Company company)
    {
        (this.model, this.company, LabelClasses) = (model, company, new LabelClasses(model));
        SchoolCount = new int[model.TraineeCount];
        for (var trainee = 0; trainee < model.TraineeCount; trainee++)
        {
            schools.Clear();
            for (var slot = model.FirstSlot[trainee]; slot < model.FirstSlot[trainee + 1]; slot++)
            {
                if (model.LetterOf[slot] == slot - model.FirstSlot[trainee])
                {
                    AddLetter(trainee, slot);
                }
            }

            SchoolCount[trainee] = schools.Count;
            letterStart.Add(slotsOf.Count);
        }

        (All, Places) = ([.. options], [.. places]);
        (LetterStart, Start, SlotsOf, OutPoints, OutSlots) = ([.. letterStart], [.. start], [.. slotsOf], [.. outPoints], [.. outSlots]);
        Near = new int[All.Length];
        NearCount = new int[SlotsOf.Length];
    }

    /// <summary>By trainee: the first letter.</summary>
    public int[] LetterStart { get; }

    /// <summary>By trainee: how many schools its options are at.</summary>
    public int[] SchoolCount { get; }

    /// <summary>By letter: the first option.</summary>
    public int[] Start { get; }

    /// <summary>By letter.</summary>
    public int[] SlotsOf { get; }

    /// <summary>By letter: points of leaving all of it unfilled, besides what the slots count for.</summary>
    public double[] OutPoints { get; }

    /// <summary>By letter: how many unfilled slots all of it counts for.</summary>
    public int[] OutSlots { get; }

    public Option[] All { get; }

    /// <summary>
    /// What options take besides the first of each: more places, by <see cref="Model.OfferResource"/>, and after all of those what is paid for company (<see cref="Company.Count"/>).
    /// </summary>
    public int[] Places { get; }

    /// <summary>Places of offers in windows; what is paid for company is numbered on from here.</summary>
    public int OfferPlaces => model.Problem.Offers.Count * model.WindowNames.Length;

    /// <summary>Places, and what is paid for company.</summary>
    public int PlaceCount => OfferPlaces + company.Count;

    public LabelClasses LabelClasses { get; }

    /// <summary>From each letter's first option on: those near enough in price to count, as of the last time all were looked at.</summary>
    public int[] Near { get; }

    /// <summary>By letter: how many are near.</summary>
    public int[] NearCount { get; }

    /// <param name="Points">Of its candidates, and of leaving slots unfilled besides what they count for.</param>
    /// <param name="Place">Its first place, by <see cref="Model.OfferResource"/>.</param>
    /// <param name="More">Where its other places stand in <see cref="Places"/>.</param>
    /// <param name="School">Its number among the schools of its trainee's options.</param>
    /// <param name="Count">How many other places.</param>
    /// <param name="Bucket">What it brings (a set of needs; one more than all of them where a slot stays unfilled) and how its school contrasts: see <see cref="SoftLetter"/>.</param>
    /// <param name="Outs">How many unfilled slots it counts for.</param>
    public readonly record struct Option(int Points, int Place, int More, int School, ushort Bucket, byte Count, short Outs)
    {
        public int Brings => Bucket / LabelClasses.Most;
    }

    public double CostOf(in Option option, in SoftPrices prices)
    {
        var cost = (option.Points * prices.Journeys) + (option.Outs * prices.PerSlot) + prices.Places[option.Place];
        for (var place = option.More; place < option.More + option.Count; place++)
        {
            cost += prices.Places[Places[place]];
        }

        return cost;
    }

    public void Use(in Option option, double share, long[] used)
    {
        var parts = (long)(share * SoftOracle.PartsOfUse);
        used[option.Place] += parts;
        for (var place = option.More; place < option.More + option.Count; place++)
        {
            used[Places[place]] += parts;
        }
    }

    private void AddLetter(int trainee, int first)
    {
        List<int> slots = [.. Enumerable.Range(first, model.FirstSlot[trainee + 1] - first).Where(slot => model.LetterOf[slot] == model.LetterOf[first])];
        slotsOf.Add(slots.Count);
        outSlots.Add(slots.Sum(model.OutSlots));
        outPoints.Add(slots.Sum(OutPointsOf));
        var broken = CourseNeeds.All(model.Problem.Trainees[trainee]) + 1;
        if (slots.Count == 1)
        {
            for (var choice = 0; choice < model.Candidates[first].Length; choice++)
            {
                ref readonly var candidate = ref model.Candidates[first][choice];
                var more = places.Count;
                places.AddRange(ForCompany(first, choice));
                options.Add(new(
                    (int)(candidate.Cost + company.Unmet(first, choice)), model.OfferResource(candidate.Offer, model.WindowOf[first]), more, NumberOf(candidate.School),
                    Bucket(candidate.Brings, candidate.School), (byte)(places.Count - more), 0));
            }
        }
        else
        {
            AddSchools(slots, broken);
        }

        start.Add(options.Count);
    }

    private void AddSchools(List<int> slots, int broken)
    {
        var at = slots.ConvertAll(slot => Enumerable.Range(0, model.Candidates[slot].Length).ToLookup(choice => model.Candidates[slot][choice].School));
        foreach (var school in at.SelectMany(lookup => lookup.Select(group => group.Key)).Distinct())
        {
            List<(long Points, int Brings, int Outs, int[] Places)> joined = [(0, 0, 0, [])];
            for (var i = 0; i < slots.Count; i++)
            {
                var (slot, here) = (slots[i], at[i][school]);
                joined = [.. joined.SelectMany(one => here.Select(choice => With(one, slot, choice)).Append((one.Points + OutPointsOf(slot), one.Brings, one.Outs + model.OutSlots(slot), one.Places)))];
                joined = joined.Count <= MostAtSchool ? joined : [.. joined.OrderByDescending(one => one.Places.Length).ThenBy(one => one.Points).Take(MostAtSchool)];
            }

            foreach (var one in joined.Where(one => one.Places.Length > 0))
            {
                options.Add(new((int)one.Points, one.Places[0], places.Count, NumberOf(school), Bucket(one.Outs > 0 ? broken : one.Brings, school), (byte)(one.Places.Length - 1), (short)one.Outs));
                places.AddRange(one.Places.Skip(1));
            }
        }

        (long, int, int, int[]) With((long Points, int Brings, int Outs, int[] Places) one, int slot, int choice)
        {
            ref readonly var candidate = ref model.Candidates[slot][choice];
            return (one.Points + candidate.Cost + company.Unmet(slot, choice), one.Brings | candidate.Brings, one.Outs, [.. one.Places, model.OfferResource(candidate.Offer, model.WindowOf[slot]), .. ForCompany(slot, choice)]);
        }
    }

    private IEnumerable<int> ForCompany(int slot, int choice) => company.PaidFor(slot, choice).Select(number => OfferPlaces + number);

    private int NumberOf(int school) => schools.TryGetValue(school, out var number) ? number : schools[school] = schools.Count;

    private ushort Bucket(int brings, int school) => (ushort)((brings * LabelClasses.Most) + LabelClasses.Of[school]);

    private long OutPointsOf(int slot) => model.OutPoints(slot) + company.Out(slot);
}

/// <summary>Schools by their sets of contrast labels, and how many labels two sets share.</summary>
internal sealed class LabelClasses
{
    /// <summary>Rarer sets share one class and are taken for unlike everything: prices come out a little less exact, nothing more.</summary>
    public const int Most = 64;
    private readonly int[] shared = new int[Most * Most];

    public LabelClasses(Model model)
    {
        var sets = model.Problem.Schools.Select((school, i) => (Key: string.Join('\n', school.Contrast.Select(label => label.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), School: i))
            .GroupBy(pair => pair.Key, pair => pair.School, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToArray()).ToList();
        Of = new int[model.Problem.Schools.Count];
        Array.Fill(Of, Most - 1);
        for (var one = 0; one < Math.Min(sets.Count, Most - 1); one++)
        {
            foreach (var school in sets[one])
            {
                Of[school] = one;
            }

            for (var other = 0; other < Math.Min(sets.Count, Most - 1); other++)
            {
                shared[(one * Most) + other] = model.SharedLabels(sets[one][0], sets[other][0]);
            }
        }
    }

    /// <summary>By school.</summary>
    public int[] Of { get; }

    /// <summary>By two classes: e^(-each × labels shared).</summary>
    public double[] Factors(double each)
    {
        var factors = new double[Most * Most];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = shared[i] == 0 ? 1 : SoftExp.Of(-each * shared[i]);
        }

        return factors;
    }
}
