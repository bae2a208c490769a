using System.Collections.Concurrent;

namespace IttPartnerships.Planner;

/// <summary>
/// Decides groups of trainees anew, all of a group at once (<see cref="WholeCourses"/>), several groups that share nobody side by side, each beside the plan as it stood. Never makes a plan worse, and
/// no answer depends on the cores.
/// </summary>
/// <param name="priced">The draft under the prices of the proof.</param>
/// <param name="programmeOf">What a group may choose among, in a draft of its own that stands as this one does.</param>
/// <param name="kept">Told whenever some were decided better, as the draft then stands.</param>
internal sealed class GroupsSideBySide(
    Draft draft, PricedDraft priced, LowerBound bound, Func<Draft, PricedDraft, List<int>, GroupProgramme> programmeOf, Action? kept, Action? told, CancellationToken stop)
{
    private readonly Model model = draft.Model;
    private readonly ConcurrentBag<(Draft Draft, PricedDraft Priced)> hands = [];

    /// <returns>How many groups were decided better, and those that could be, but for what a group before them took.</returns>
    public (int Better, IReadOnlyList<List<int>> Hindered) Decide(IReadOnlyList<List<int>> groups)
    {
        draft.Settle();
        var decided = new Beside<List<(int, int[])>[]>(model.Cores, tell => Decided(groups, tell)).Wait(told);
        var better = decided.Select(priced.Replace).ToList();
        if (better.Contains(true))
        {
            kept?.Invoke();
        }

        return (better.Count(one => one), [.. groups.Where((_, at) => !better[at] && decided[at].Count > 0)]);
    }

    private List<(int Trainee, int[] Choices)>[] Decided(IReadOnlyList<List<int>> groups, Action? tell)
    {
        var decided = new List<(int, int[])>[groups.Count];
        Parallel.For(0, groups.Count, new ParallelOptions { MaxDegreeOfParallelism = model.Cores }, at =>
        {
            decided[at] = Decided(groups[at]);
            tell?.Invoke();
        });
        return decided;
    }

    // The choices of each of a group; none where nothing better was found. No answer depends on whose hands it was decided by.
    private List<(int Trainee, int[] Choices)> Decided(List<int> group)
    {
        var (own, under) = hands.TryTake(out var free) ? free : Hands();
        own.CopyFrom(draft.Chosen);
        var programme = programmeOf(own, under, group);
        var columns = new WholeCourses(programme, stop).Find(programme.Now - (PricedDraft.Hair / (double)LowerBound.Scale));
        hands.Add((own, under));
        return [.. (columns ?? []).Select(column => programme.Courses[column])];
    }

    private (Draft Draft, PricedDraft Priced) Hands()
    {
        Draft own = new(model);
        return (own, new PricedDraft(own, bound));
    }
}
