using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

/// <summary>A draft of a random year as going down the list leaves it, and the prices of a proof that say where it can be better.</summary>
internal sealed class ProvedDraft
{
    private readonly LowerBound bound;

    public ProvedDraft(int seed, int cores)
        : this(NearestFirstOf(new(RandomYears.Make(seed, mostTrainees: 150, mostSchools: 30), seed: 1, PlanWeights.Default, cores)))
    {
    }

    public ProvedDraft(Draft draft)
    {
        (Draft, bound, Before) = (draft, new(draft.Model), Costing.Total(draft));
        var unfilled = Finished.Unfilled(draft);
        bound.Prove(draft.Filled, unfilled, Before - (unfilled * draft.Model.Weights.Unfilled), told: null, CancellationToken.None);
        Priced = new(draft, bound);
    }

    public Draft Draft { get; }

    public PricedDraft Priced { get; }

    /// <summary>What the draft cost at first.</summary>
    public long Before { get; }

    public DecideGroups DecideGroups(KindOfGroups? kind = null, bool isStopped = false) => new(Draft, Priced, bound, kind ?? KindOfGroups.Many, kept: null, told: null, new CancellationToken(isStopped));

    public DecideParts DecideParts(bool isStopped = false) => new(Draft, Priced, bound, new PartsOfYear(Draft.Model).Groups(), kept: null, told: null, new CancellationToken(isStopped));

    public void ProveByCases(Action? told, bool isStopped = false) => new ProveByCases(Draft, Priced, bound, new CancellationToken(isStopped)).Run(told);

    /// <summary>Takes over cases that prove a point more than is proved, and proves more by prices for all plans.</summary>
    /// <returns>How many cases there are before and after.</returns>
    public (int Before, int After) SharpenWithCases(params PlanCase[] cases)
    {
        bound.Take(bound.Proven with { Journeys = bound.Proven.Journeys + 1 }, [.. cases.Select(one => (one, bound.Journeys))]);
        var before = bound.Cases.Count;
        bound.Sharpen(bound.Proven.LeastUnfilled, rest: long.MaxValue, isGood: false, told: null, CancellationToken.None);
        return (before, bound.Cases.Count);
    }

    /// <summary>Points no plan can go below.</summary>
    public long Bound => bound.Proven.Bound(Draft.Model.Weights);

    public PlanProof Proof => bound.Proof();

    public Company Company => bound.Company;

    /// <param name="kept">Told whenever some were decided better.</param>
    public GroupsSideBySide SideBySide(Action? kept = null) => new(Draft, Priced, bound, (own, under, group) => new(own, under, bound, group), kept, told: null, CancellationToken.None);

    /// <param name="dearerSlots">Points that an unfilled slot costs beyond its price.</param>
    public GroupProgramme Programme(IReadOnlyList<int> group, long dearerSlots = 0) => new(Draft, Priced, bound, group, dearerSlots);

    public GroupProgramme Programme(IReadOnlyList<int> group, bool toProve) => new(Draft, Priced, bound, group, toProve: toProve);

    /// <param name="wanted">By trainee: courses besides the few cheapest.</param>
    public GroupProgramme Programme(IReadOnlyList<int> group, GroupPrices prices, IReadOnlyDictionary<int, List<PricedCourse>>? wanted = null) => new(Draft, Priced, bound, group, 0, prices, wanted);

    public WantedCourses Wanted(IReadOnlyList<int> group, bool isStopped = false) => new(Draft, Priced, bound, group, new CancellationToken(isStopped));

    /// <summary>Every legal course of a trainee, tried one by one, as dear as under the prices.</summary>
    public List<PricedCourse> AllCourses(int trainee) =>
        [.. new TriedCourses(Draft.Model, (slot, choice) => choice < 0 ? bound.Out(slot) : bound.CostOf(slot, choice)).Of(trainee).Select(course => new PricedCourse(course.Choices, course.Cost - bound.LeastOf(trainee)))];

    /// <summary>Points of an unfilled slot under the prices.</summary>
    public long PerSlot => bound.PerSlot;

    /// <summary>Makes drafts of so many years better and sees that none is worse for it or breaks a rule.</summary>
    /// <param name="better">Answers how often it made the draft better, each time by a point at least.</param>
    public static void EachIsNoWorse(int years, Func<ProvedDraft, int> better)
    {
        var all = 0;
        for (var seed = 0; seed < years; seed++)
        {
            ProvedDraft proved = new(seed, cores: 2);
            var times = better(proved);
            (proved.Before - Costing.Total(proved.Draft)).ShouldBeGreaterThanOrEqualTo(times, $"seed {seed}");
            PlanCheck.Broken(proved.Draft.Model.Problem, Finished.Plan(proved.Draft, Finished.Journeys(proved.Draft), stoppedEarly: false).Slots).ShouldBeEmpty($"seed {seed}");
            all += times;
        }

        all.ShouldBeGreaterThan(0);
    }

    /// <summary>Makes drafts of so many years better on one core and on four, and sees that they come out alike.</summary>
    public static void EachIsTheSameOnFourCores(int years, Func<ProvedDraft, int> better)
    {
        for (var seed = 0; seed < years; seed++)
        {
            Made(seed, cores: 4).ShouldBe(Made(seed, cores: 1), $"seed {seed}");
        }

        int[] Made(int seed, int cores)
        {
            ProvedDraft proved = new(seed, cores);
            better(proved);
            return proved.Draft.Chosen;
        }
    }

    private static Draft NearestFirstOf(Model model)
    {
        Draft draft = new(model);
        NearestFirst.Fill(draft);
        return draft;
    }
}
