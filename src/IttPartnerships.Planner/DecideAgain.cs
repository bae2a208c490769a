namespace IttPartnerships.Planner;

/// <summary>
/// Makes a plan better by deciding groups of trainees anew (<see cref="SurestFirst"/>): those the proof leaves most open about, each with whoever holds the places they would rather have, with those who
/// hold the places these would rather have, and so on. Never makes a plan worse.
/// </summary>
internal sealed class DecideAgain(Draft draft, PricedDraft priced, LowerBound bound, Action? told, CancellationToken stop)
{
    private const int Size = 100;
    private const int MostGroups = 12;
    private const int RoundsEach = 8;

    // Of the cheapest courses of each, whose places are looked at.
    private const int Courses = 12;

    // So many of a group count as looked at, and head no group of their own.
    private const int Looked = 8;

    private readonly Model model = draft.Model;
    private readonly SurestFirst surest = bound.SurestFirst();

    /// <returns>How many groups were decided better.</returns>
    public int Run()
    {
        var (better, groups) = (0, 0);
        HashSet<int> looked = [];
        foreach (var seed in priced.MostOpenFirst(priced.OpenOf))
        {
            if (stop.IsCancellationRequested || groups == MostGroups)
            {
                break;
            }

            if (!looked.Contains(seed) && priced.OpenOf(seed) > PricedDraft.Hair)
            {
                var group = GroupOf(seed);
                looked.UnionWith(group.Take(Looked));
                better += Decide(group) ? 1 : 0;
                groups++;
            }
        }

        return better;
    }

    private bool Decide(List<int> group)
    {
        draft.Settle();
        var before = Costing.Total(draft);
        surest.Decide(draft, group, RoundsEach, bound.PerSlot, told, stop);
        if (stop.IsCancellationRequested || Costing.Total(draft) >= before)
        {
            draft.Rollback(0);
            return false;
        }

        draft.Settle();
        return true;
    }

    private List<int> GroupOf(int seed)
    {
        List<int> group = [seed];
        HashSet<int> seen = [seed];
        for (var at = 0; at < group.Count && group.Count < Size; at++)
        {
            group.AddRange(model.Partners[group[at]].Concat(InTheWayOf(group[at])).Where(seen.Add).Take(Size - group.Count));
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
