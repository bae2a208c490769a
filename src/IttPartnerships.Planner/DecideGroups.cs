namespace IttPartnerships.Planner;

/// <summary>
/// Makes a plan better by deciding groups of trainees anew (<see cref="GroupsSideBySide"/>): those the proof leaves most open about, each with whoever holds the places they would rather have, with those who
/// hold the places these would rather have, and so on; and a few who could most cheaply do without a slot, in whose place another can be filled. Never makes a plan worse.
/// </summary>
/// <param name="kind">Many small groups, or the largest there is time for.</param>
/// <param name="kept">Told whenever some were decided better, as the draft then stands.</param>
internal sealed class DecideGroups(Draft draft, PricedDraft priced, LowerBound bound, KindOfGroups kind, Action? kept, Action? told, CancellationToken stop)
{
    // Of the cheapest courses of each, whose places are looked at.
    private const int Courses = 12;

    // One in so many of a group counts as looked at, and heads no group of its own.
    private const int Looked = 4;

    // Of a group, who could do without a slot.
    private const int SparesEach = 12;

    private readonly Model model = draft.Model;
    private readonly GroupsSideBySide sideBySide = new(
        draft, priced, bound, (own, under, group) => kind.Wanting ? new WantedCourses(own, under, bound, group, stop).Programme() : new(own, under, bound, group), kept, told, stop);

    /// <returns>How many groups were decided better.</returns>
    public int Run()
    {
        var (better, groups) = (0, 0);
        Queue<int> seeds = new(priced.MostOpenFirst(priced.OpenOf));
        HashSet<int> looked = [];
        var spares = Spares();
        while (!stop.IsCancellationRequested && groups < kind.Most && Groups(seeds, looked, spares) is { Count: > 0 } now)
        {
            groups += now.Count;
            better += sideBySide.Decide(now).Better;
        }

        return better;
    }

    // Of those who head them each is in no group before.
    private List<List<int>> Groups(Queue<int> seeds, HashSet<int> looked, List<int> spares)
    {
        List<List<int>> groups = [];
        HashSet<int> seen = [];
        while (groups.Count < kind.SideBySide && seeds.TryDequeue(out var seed))
        {
            if (!looked.Contains(seed) && !seen.Contains(seed) && priced.OpenOf(seed) > PricedDraft.Hair)
            {
                groups.Add(GroupOf(seed, seen));
                looked.UnionWith(groups[^1].Take(groups[^1].Count / Looked));
            }
        }

        AddSpares(spares, groups, seen);
        return groups;
    }

    private static void AddSpares(List<int> spares, List<List<int>> groups, HashSet<int> seen)
    {
        for (var at = 0; at < spares.Count && groups.Count > 0; at++)
        {
            if (seen.Add(spares[at]))
            {
                groups[at % groups.Count].Add(spares[at]);
            }
        }
    }

    // Those of the whole year who could do without another of their slots most cheaply. Nobody else of a group might, and nothing else would let a slot stay unfilled elsewhere instead.
    private List<int> Spares() =>
    [
        .. Enumerable.Range(0, model.SlotCount).Where(draft.IsFilled)
            .OrderBy(slot => bound.Out(slot) - bound.CostOf(slot, draft.Chosen[slot])).ThenBy(slot => slot)
            .Select(slot => model.TraineeOf[slot]).Distinct().Take(SparesEach * kind.SideBySide),
    ];

    private List<int> GroupOf(int seed, HashSet<int> seen)
    {
        List<int> group = [seed];
        seen.Add(seed);
        for (var at = 0; at < group.Count && group.Count < kind.Size; at++)
        {
            group.AddRange(model.Partners[group[at]].Concat(InTheWayOf(group[at])).Where(seen.Add).Take(kind.Size - group.Count));
        }

        return group;
    }

    private IEnumerable<int> InTheWayOf(int trainee)
    {
        var first = model.FirstSlot[trainee];
        foreach (var choices in priced.CoursesOf(trainee).Take(Courses).Select(course => course.Choices))
        {
            for (var i = 0; i < choices.Length; i++)
            {
                foreach (var other in choices[i] < 0 ? [] : draft.InTheWay(model.Candidates[first + i][choices[i]], model.WindowOf[first + i]))
                {
                    yield return other;
                }
            }
        }
    }
}

/// <summary>Groups to be decided anew.</summary>
/// <param name="Size">Trainees in each.</param>
/// <param name="SideBySide">How many at once.</param>
/// <param name="Most">How many in all.</param>
/// <param name="Wanting">Whether among all courses they turn out to want (<see cref="WantedCourses"/>), and not among their few cheapest.</param>
internal sealed record KindOfGroups(int Size, int SideBySide, int Most, bool Wanting)
{
    public static KindOfGroups Many { get; } = new(Size: 200, SideBySide: 4, Most: 24, Wanting: false);

    /// <summary>Large enough for what the whole of two subjects can only do together.</summary>
    public static KindOfGroups Large { get; } = new(Size: 600, SideBySide: 2, Most: 2, Wanting: true);
}
