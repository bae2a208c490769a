namespace IttPartnerships.Planner;

/// <summary>
/// The problem in numbers: slots laid out in one row (a trainee's slots are neighbours), windows by number, candidates of each slot
/// from cheap to dear. Never changes while planning.
/// </summary>
internal sealed class Model
{
    private readonly SharedLabels labels;
    private readonly int[] outSlots;
    private readonly long[] outCosts;

    /// <param name="told">Told now and then while candidates are found.</param>
    /// <param name="stop">Whoever was told a plan is looked at nevertheless: what people know is not dropped for want of time.</param>
    public Model(PlanningProblem problem, ulong seed, PlanWeights? weights = null, int? cores = null, Action? told = null, CancellationToken stop = default)
    {
        Problem = problem;
        Seed = seed;
        Weights = weights ?? PlanWeights.Default;
        Cores = cores ?? Environment.ProcessorCount;
        FirstSlot = new int[problem.Trainees.Count + 1];
        for (var t = 0; t < problem.Trainees.Count; t++)
        {
            FirstSlot[t + 1] = FirstSlot[t] + problem.Trainees[t].Pattern.Count;
        }

        TraineeOf = new int[SlotCount];
        WindowOf = new int[SlotCount];
        LetterOf = new int[SlotCount];
        NumberSlots();
        WindowNames = [.. problem.Trainees.SelectMany(t => t.Pattern).Select(s => s.Window).Distinct(StringComparer.OrdinalIgnoreCase)];
        Stretches = new Stretches(problem, WindowNames);
        labels = new SharedLabels(problem);
        Partners = PartnersOf(problem);
        OffersAt = problem.Offers.Select((offer, i) => (offer.School, i)).ToLookup(pair => pair.School, pair => pair.i);
        outSlots = [.. Enumerable.Range(0, SlotCount).Select(slot => HardRules.Pin(Trainee(slot), SlotAt(slot), out _) ? PlanWeights.PinSlots : 1)];
        outCosts = [.. Enumerable.Range(0, SlotCount).Select(OutCostOf)];
        Offers = new OffersFor(problem);
        Candidates = CandidateLists.Of(this, Cores, told, problem.Trainees.Any(trainee => trainee.Before.Count > 0) ? CancellationToken.None : stop, out var lookedAt);
        LookedAt = lookedAt;
        ListsOf = new byte[SlotCount][];
        Parallel.For(0, SlotCount, new ParallelOptions { MaxDegreeOfParallelism = Cores }, slot => ListsOf[slot] = BroughtBy(Candidates[slot]));
    }

    public PlanningProblem Problem { get; }

    public ulong Seed { get; }

    public PlanWeights Weights { get; }

    /// <summary>Threads used where work can be shared. No answer depends on it.</summary>
    public int Cores { get; }

    public int[] FirstSlot { get; }

    public int[] TraineeOf { get; }

    public int[] WindowOf { get; }

    /// <summary>Position, within the trainee, of the first slot with the same letter.</summary>
    public int[] LetterOf { get; }

    public string[] WindowNames { get; }

    /// <summary>Which windows are at one time.</summary>
    public Stretches Stretches { get; }

    public int[][] Partners { get; }

    public ILookup<int, int> OffersAt { get; }

    public OffersFor Offers { get; }

    public Candidate[][] Candidates { get; private set; }

    /// <summary>So many trainees, from the first, have their candidates: all, unless stopped while they were found.</summary>
    public int LookedAt { get; }

    /// <summary>By slot: which sets of needs its candidates bring.</summary>
    public byte[][] ListsOf { get; }

    public int SlotCount => FirstSlot[^1];

    public int TraineeCount => FirstSlot.Length - 1;

    /// <summary>The same year with some candidates only.</summary>
    public Model Among(Candidate[][] candidates)
    {
        var among = (Model)MemberwiseClone();
        among.Candidates = candidates;
        return among;
    }

    /// <summary>Puts the slots of a letter into a list, in order.</summary>
    /// <param name="first">The first of them.</param>
    public void ReadLetter(int first, List<int> slots)
    {
        slots.Clear();
        for (var slot = first; slot < FirstSlot[TraineeOf[first] + 1]; slot++)
        {
            if (LetterOf[slot] == LetterOf[first])
            {
                slots.Add(slot);
            }
        }
    }

    /// <summary>Of the slot in the trainee's pattern.</summary>
    public int PositionOf(int slot) => slot - FirstSlot[TraineeOf[slot]];

    public Slot SlotAt(int slot) => Trainee(slot).Pattern[PositionOf(slot)];

    public Trainee Trainee(int slot) => Problem.Trainees[TraineeOf[slot]];

    /// <summary>A place as courses have it: an offer in a window. Those of one window stand together, since a slot is only ever asked about its own.</summary>
    public int OfferResource(int offer, int window) => (window * Problem.Offers.Count) + offer;

    /// <summary>How many there are.</summary>
    public int OfferResources => Problem.Offers.Count * WindowNames.Length;

    /// <summary>What there are only so many of: an offer in a stretch. The same as its place where windows share no days.</summary>
    public int OfferLimit(int offer, int stretch) => (offer * Stretches.Count) + stretch;

    /// <inheritdoc cref="OfferLimit"/>
    public int SchoolLimit(int school, int stretch) => (school * Stretches.Count) + stretch;

    /// <summary>The same where limits of offers and of schools stand in one row: those of schools are numbered on.</summary>
    public int SchoolLimitInRow(int school, int stretch) => OfferLimits + SchoolLimit(school, stretch);

    public int OfferLimits => OfferLimit(Problem.Offers.Count, 0);

    public int SchoolLimits => SchoolLimit(Problem.Schools.Count, 0);

    /// <summary>What it costs to leave a slot unfilled. A pin comes before everybody who has none.</summary>
    public long OutCost(int slot) => outCosts[slot];

    /// <summary>Of <see cref="OutCost"/>, what does not count slots: that people were told otherwise.</summary>
    public long OutPoints(int slot) => Trainee(slot).Before.ContainsKey(PositionOf(slot)) ? Weights.Change : 0;

    /// <summary>How many unfilled slots this one counts for: more where it is pinned.</summary>
    public int OutSlots(int slot) => outSlots[slot];

    public Placement Placement(int slot, in Candidate candidate) =>
        new(Problem, Trainee(slot), PositionOf(slot), Problem.Offers[candidate.Offer], candidate.Offer, candidate.Minutes);

    public int SharedLabels(int school, int other) => labels.Of(school, other);

    /// <summary>Breaks ties the same way on every machine without favouring who stands first in the file.</summary>
    public ulong Shuffle(int number)
    {
        var mixed = Seed + ((ulong)(uint)number * 0x9E3779B97F4A7C15);
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    private void NumberSlots()
    {
        Dictionary<string, int> windows = new(StringComparer.OrdinalIgnoreCase);
        for (var t = 0; t < TraineeCount; t++)
        {
            var pattern = Problem.Trainees[t].Pattern;
            for (var i = 0; i < pattern.Count; i++)
            {
                var slot = FirstSlot[t] + i;
                windows.TryAdd(pattern[i].Window, windows.Count);
                TraineeOf[slot] = t;
                WindowOf[slot] = windows[pattern[i].Window];
                LetterOf[slot] = FirstOfLetter(pattern, i);
            }
        }
    }

    private long OutCostOf(int slot) => (OutSlots(slot) * Weights.Unfilled) + OutPoints(slot);

    private static byte[] BroughtBy(Candidate[] list)
    {
        List<byte> brought = [];
        var seen = UInt128.Zero;
        foreach (ref readonly var candidate in list.AsSpan())
        {
            if ((seen >> candidate.Brings & 1) == 0)
            {
                seen |= UInt128.One << candidate.Brings;
                brought.Add((byte)candidate.Brings);
            }
        }

        return [.. brought];
    }

    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static int FirstOfLetter(IReadOnlyList<Slot> pattern, int position)
    {
        var first = 0;
        while (!Same(pattern[first].Letter, pattern[position].Letter))
        {
            first++;
        }

        return first;
    }

    private static int[][] PartnersOf(PlanningProblem problem)
    {
        SortedSet<int>[] partners = [.. problem.Trainees.Select(_ => new SortedSet<int>())];
        for (var t = 0; t < partners.Length; t++)
        {
            foreach (var other in problem.Trainees[t].With.Where(other => other != t))
            {
                partners[t].Add(other);
                partners[other].Add(t);
            }
        }

        return [.. partners.Select(set => set.ToArray())];
    }
}
