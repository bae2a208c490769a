using System.Collections.Concurrent;

namespace IttPartnerships.Planner;

/// <summary>
/// Makes a plan better by deciding groups of trainees anew (<see cref="SurestFirst"/>): those the proof leaves most open about, each with whoever holds the places they would rather have, with those who
/// hold the places these would rather have, and so on. A few groups that share nobody are decided side by side, each beside the plan as it stood; how many does not depend on the cores. Never makes a plan worse.
/// </summary>
internal sealed class DecideAgain(Draft draft, PricedDraft priced, LowerBound bound, Action? told, CancellationToken stop)
{
    private const int Size = 100;
    private const int RoundsEach = 8;
    private const int SideBySide = 4;

    // One in so many trainees heads a group, within these limits: small years are decided several times over. In large ones groups take time and memory, and reach few of those there are.
    private const int TraineesAGroup = 50;
    private const int FewestGroups = 12;
    private const int MostGroups = 40;
    private const int LargeYear = 10_000;

    // Of the cheapest courses of each, whose places are looked at.
    private const int Courses = 12;

    // So many of a group count as looked at, and head no group of their own.
    private const int Looked = 8;

    private readonly Model model = draft.Model;
    private readonly ConcurrentBag<(Draft Draft, SurestFirst Surest)> hands = [];

    /// <returns>How many groups were decided better.</returns>
    public int Run()
    {
        var most = model.TraineeCount > LargeYear ? FewestGroups : Math.Clamp(model.TraineeCount / TraineesAGroup, FewestGroups, MostGroups);
        var (better, groups) = (0, 0);
        Queue<int> seeds = new(priced.MostOpenFirst(priced.OpenOf));
        HashSet<int> looked = [];
        while (!stop.IsCancellationRequested && groups < most && Groups(seeds, looked, Math.Min(SideBySide, most - groups)) is { Count: > 0 } now)
        {
            groups += now.Count;
            better += Decide(now);
        }

        return better;
    }

    // Of those who head them each is in no group before.
    private List<List<int>> Groups(Queue<int> seeds, HashSet<int> looked, int most)
    {
        List<List<int>> groups = [];
        HashSet<int> seen = [];
        while (groups.Count < most && seeds.TryDequeue(out var seed))
        {
            if (!looked.Contains(seed) && !seen.Contains(seed) && priced.OpenOf(seed) > PricedDraft.Hair)
            {
                groups.Add(GroupOf(seed, seen));
                looked.UnionWith(groups[^1].Take(Looked));
            }
        }

        return groups;
    }

    private int Decide(List<List<int>> groups)
    {
        draft.Settle();
        var decided = new Beside<List<int[]>[]>(model.Cores, tell => Decided(groups, tell)).Wait(told);
        return stop.IsCancellationRequested ? 0 : Enumerable.Range(0, groups.Count).Count(at => IsBetter(groups[at], decided[at]));
    }

    private List<int[]>[] Decided(List<List<int>> groups, Action? tell)
    {
        var decided = new List<int[]>[groups.Count];
        Parallel.For(0, groups.Count, new ParallelOptions { MaxDegreeOfParallelism = model.Cores }, at => decided[at] = Decided(groups[at], tell));
        return decided;
    }

    // The choices of each of a group. No answer depends on whose hands it was decided by.
    private List<int[]> Decided(List<int> group, Action? tell)
    {
        var (own, surest) = hands.TryTake(out var free) ? free : (new Draft(model), bound.SurestFirstAlone());
        own.CopyFrom(draft.Chosen);
        surest.Decide(own, group, RoundsEach, bound.PerSlot, tell, stop);
        hands.Add((own, surest));
        return group.ConvertAll(trainee => own.Chosen[model.FirstSlot[trainee]..model.FirstSlot[trainee + 1]]);
    }

    // Takes over how a group was decided, where that is better beside what the groups before it took.
    private bool IsBetter(List<int> group, List<int[]> decided)
    {
        var before = Costing.Total(draft);
        group.ForEach(draft.TakeOut);
        if (Enumerable.Range(0, group.Count).All(at => priced.Place(group[at], decided[at])) && Costing.Total(draft) < before)
        {
            draft.Settle();
            return true;
        }

        draft.Rollback(0);
        return false;
    }

    private List<int> GroupOf(int seed, HashSet<int> seen)
    {
        List<int> group = [seed];
        seen.Add(seed);
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
