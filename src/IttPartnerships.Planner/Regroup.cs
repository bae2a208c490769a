namespace IttPartnerships.Planner;

/// <summary>
/// Makes a plan better by deciding a few trainees at once, all of them together and exactly: where the proof leaves something open, whoever it concerns, whom they would be with and
/// whoever is in the way give up their courses, and a search through their few cheapest courses finds the best for all of them. What the proof leaves open about the group
/// says how much may be spent on dearer courses, which cuts the search short. Never makes a plan worse. O(nodes) a group.
/// </summary>
internal sealed class Regroup(Draft draft, PricedDraft priced, int size, Action? told, CancellationToken stop)
{
    private const int MostNodes = 20_000;
    private const long Hair = 20 * LowerBound.Scale;
    private readonly Model model = draft.Model;
    private readonly List<int> group = [];
    private readonly PriorityQueue<int, (long Spent, ulong Shuffle)> queue = new();
    private readonly Dictionary<int, long> reached = [];
    private int[] who = [];
    private int[][] best = [];
    private int[][] taken = [];
    private long before;
    private long open;
    private long bestCost;
    private long mostSpent;
    private int nodes;

    /// <returns>How many groups were decided better.</returns>
    public int Run()
    {
        var better = 0;
        foreach (var seed in Enumerable.Range(0, model.TraineeCount).Select(trainee => (trainee, Open: OpenOf(trainee))).Where(pair => pair.Open > Hair).OrderByDescending(pair => pair.Open).ThenBy(pair => model.Shuffle(pair.trainee)).Select(pair => pair.trainee).ToList())
        {
            while (!stop.IsCancellationRequested && OpenOf(seed) > Hair && Decide(seed))
            {
                better++;
            }

            told?.Invoke();
        }

        return better;
    }

    private long OpenOf(int trainee) => priced.Open([trainee, .. model.Partners[trainee]]);

    private bool Decide(int seed)
    {
        Gather(seed);
        draft.Settle();
        who = [.. group];
        (open, before) = (priced.Open(who), Costing.Of(draft, who));
        (bestCost, mostSpent, nodes, best, taken) = (before, open - Hair, MostNodes, [], new int[who.Length][]);
        foreach (var trainee in who)
        {
            draft.TakeOut(trainee);
        }

        Go(0, 0);
        draft.Rollback(0);
        if (best.Length == 0)
        {
            return false;
        }

        foreach (var trainee in who)
        {
            draft.TakeOut(trainee);
        }

        for (var i = 0; i < who.Length; i++)
        {
            priced.Place(who[i], best[i]);
        }

        draft.Settle();
        return true;
    }

    private void Go(int at, long spent)
    {
        if (at == who.Length)
        {
            var cost = Costing.Of(draft, who);
            if (cost < bestCost)
            {
                (bestCost, best) = (cost, [.. taken]);
                mostSpent = Math.Min(spent, open - ((before - cost) * LowerBound.Scale)) - 1;
            }

            return;
        }

        foreach (var course in priced.CoursesOf(who[at]))
        {
            if (spent + course.Dearer > mostSpent || --nodes < 0)
            {
                return;
            }

            var mark = draft.Mark();
            if (priced.Place(who[at], course.Choices))
            {
                taken[at] = course.Choices;
                Go(at + 1, spent + course.Dearer);
            }

            draft.Rollback(mark);
        }
    }

    // The seed, those they would be with, and whoever holds what they would rather have, least spent first.
    private void Gather(int seed)
    {
        group.Clear();
        queue.Clear();
        reached.Clear();
        Reach(seed, -OpenOf(seed));
        while (group.Count < size && queue.TryDequeue(out var trainee, out var key))
        {
            if (group.Contains(trainee) || key.Spent > reached[trainee])
            {
                continue;
            }

            group.Add(trainee);
            foreach (var partner in model.Partners[trainee])
            {
                Reach(partner, key.Spent);
            }

            foreach (var course in priced.CoursesOf(trainee))
            {
                if (key.Spent + course.Dearer >= 0)
                {
                    break;
                }

                foreach (var holder in InTheWay(trainee, course))
                {
                    Reach(holder, key.Spent + course.Dearer - priced.GapOf(holder));
                }
            }
        }
    }

    private void Reach(int trainee, long spent)
    {
        if (!group.Contains(trainee) && (!reached.TryGetValue(trainee, out var known) || spent < known))
        {
            reached[trainee] = spent;
            queue.Enqueue(trainee, (spent, model.Shuffle(trainee)));
        }
    }

    private IEnumerable<int> InTheWay(int trainee, PricedCourse course)
    {
        for (var i = 0; i < course.Choices.Length; i++)
        {
            var slot = model.FirstSlot[trainee] + i;
            if (course.Choices[i] >= 0 && course.Choices[i] != draft.Chosen[slot] && model.Candidates[slot][course.Choices[i]] is var candidate && !draft.Fits(slot, candidate))
            {
                foreach (var held in draft.InTheWay(candidate, model.WindowOf[slot]).Where(held => model.TraineeOf[held] != trainee))
                {
                    yield return model.TraineeOf[held];
                }
            }
        }
    }
}
