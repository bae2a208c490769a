namespace IttPartnerships.Planner;

/// <summary>
/// Makes a plan better by deciding a few trainees at once: where the proof leaves something open, whoever it concerns and whom they would be with give up their courses and choose among
/// their few cheapest; whoever holds a place that is taken chooses anew in turn, and so on while the group is not too large. What the proof leaves open about the group says how much may be
/// spent on dearer courses, which cuts the search short. Never makes a plan worse. O(nodes) a group.
/// </summary>
internal sealed class Regroup(Draft draft, PricedDraft priced, int size, Action? told, CancellationToken stop)
{
    private const int NodesForEach = 1_000;

    // Of all groups of one run together: a large year has those decided that leave most open.
    private const int MostNodesInAll = 400_000;
    private const int MostHolders = 4;
    private readonly Model model = draft.Model;
    private readonly Draft before = new(draft.Model);
    private readonly List<int> group = [];
    private readonly List<int> undecided = [];
    private List<(int Trainee, int[] Choices)> best = [];
    private long mostSpent;
    private int nodes;
    private int nodesInAll = MostNodesInAll;

    /// <returns>How many groups were decided better.</returns>
    public int Run()
    {
        var better = 0;
        before.CopyFrom(draft.Chosen);
        foreach (var seed in priced.MostOpenFirst(priced.OpenOf))
        {
            while (!stop.IsCancellationRequested && nodesInAll > 0 && priced.OpenOf(seed) > PricedDraft.Hair && Decide(seed))
            {
                better++;
            }

            told?.Invoke();
        }

        return better;
    }

    private bool Decide(int seed)
    {
        draft.Settle();
        group.Clear();
        undecided.Clear();
        (best, mostSpent, nodes) = ([], -PricedDraft.Hair, Math.Min(nodesInAll, NodesForEach * size));
        nodesInAll -= nodes;
        var spent = 0L;
        foreach (var trainee in model.Partners[seed].Prepend(seed).Take(size))
        {
            spent -= TakeOut(trainee);
        }

        Go(spent);
        nodesInAll += Math.Max(0, nodes);
        draft.Rollback(0);
        foreach (var (trainee, _) in best)
        {
            draft.TakeOut(trainee);
        }

        foreach (var (trainee, choices) in best)
        {
            priced.Place(trainee, choices);
        }

        draft.Settle();
        if (best.Count == 0)
        {
            return false;
        }

        before.CopyFrom(draft.Chosen);
        priced.Forget(group: best.Select(one => one.Trainee));
        return true;
    }

    // What the proof leaves open about the trainee is given back.
    private long TakeOut(int trainee)
    {
        var open = priced.Open(trainee, IsDecided);
        group.Add(trainee);
        undecided.Add(trainee);
        draft.TakeOut(trainee);
        return open;
    }

    private bool IsDecided(int trainee) => !undecided.Contains(trainee);

    private void Go(long spent)
    {
        if (undecided.Count == 0)
        {
            Keep();
            return;
        }

        var trainee = undecided[0];
        undecided.RemoveAt(0);
        var courses = priced.CoursesOf(before, trainee, IsDecided);
        foreach (var free in (bool[])[true, false])
        {
            foreach (var course in courses)
            {
                if (spent + course.Dearer >= mostSpent || nodes < 0 || stop.IsCancellationRequested)
                {
                    break;
                }

                if (Fits(trainee, course.Choices) == free)
                {
                    nodes--;
                    var mark = draft.Mark();
                    Take(trainee, course.Choices, 0, spent + course.Dearer);
                    draft.Rollback(mark);
                }
            }
        }

        undecided.Insert(0, trainee);
    }

    private bool Fits(int trainee, int[] choices)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            var slot = model.FirstSlot[trainee] + i;
            if (choices[i] >= 0 && !draft.Fits(slot, model.Candidates[slot][choices[i]]))
            {
                return false;
            }
        }

        return true;
    }

    // The course from a slot on; where a place of it is held, one of the holders has to choose anew.
    private void Take(int trainee, int[] choices, int from, long spent)
    {
        for (var i = from; i < choices.Length; i++)
        {
            var slot = model.FirstSlot[trainee] + i;
            if (choices[i] < 0)
            {
                continue;
            }

            var candidate = model.Candidates[slot][choices[i]];
            if (!draft.Fits(slot, candidate))
            {
                Eject(trainee, choices, i, candidate, spent);
                return;
            }

            draft.Place(slot, choices[i]);
        }

        Go(spent);
    }

    private void Eject(int trainee, int[] choices, int at, Candidate candidate, long spent)
    {
        var slot = model.FirstSlot[trainee] + at;
        var holders = group.Count >= size ? [] : draft.InTheWay(candidate, model.WindowOf[slot]).Distinct().Where(holder => !group.Contains(holder))
            .OrderByDescending(priced.GapOf).ThenBy(model.Shuffle).Take(MostHolders).ToList();
        foreach (var holder in holders)
        {
            var mark = draft.Mark();
            var less = spent - TakeOut(holder);
            if (draft.Fits(slot, candidate))
            {
                draft.Place(slot, choices[at]);
                Take(trainee, choices, at + 1, less);
            }

            draft.Rollback(mark);
            group.Remove(holder);
            undecided.Remove(holder);
        }
    }

    private void Keep()
    {
        int[] who = [.. group];
        var saved = (Costing.Of(before, who) - Costing.Of(draft, who)) * LowerBound.Scale;
        if (saved > 0 && -saved < mostSpent)
        {
            mostSpent = -saved;
            best = [.. who.Select(trainee => (trainee, Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee]).Select(slot => draft.Chosen[slot]).ToArray()))];
        }
    }
}
