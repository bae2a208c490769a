namespace IttPartnerships.Planner;

/// <summary>
/// Makes a plan better by chains: one trainee takes a better course, whoever held a place of it takes another, and so on until somebody finds all places free. The proof's prices
/// lead the way: a step costs how much dearer the new course is under them than the trainee's cheapest, so the shortest chain spends least of what the seed can gain.
/// Never makes a plan worse: a chain is kept only when all of it costs less. O(steps × courses) a seed.
/// </summary>
internal sealed class Chains(Draft draft, PricedDraft priced, Action? told, CancellationToken stop)
{
    private const int MostSteps = 300;

    // Of all seeds of one run together: a large year gets its chains for those with most to gain.
    private const int MostStepsInAll = 600_000;
    private const int MostTries = 60;
    private const int MostDepth = 24;

    private readonly Model model = draft.Model;
    private readonly Dictionary<int, Step> reached = [];
    private readonly PriorityQueue<int, (long Spent, ulong Shuffle)> queue = new();

    // By limit, offers' and schools' in one row: what those on the way leave less what they take; and which of them that touches.
    private readonly int[] left = new int[draft.Model.OfferLimits + draft.Model.SchoolLimits];
    private readonly List<int> touched = [];
    private readonly List<int> holders = [];
    private readonly List<int> here = [];
    private int tries;
    private int stepsInAll;

    /// <param name="Spent">Parts of a point so far, less what the trainees on the way gain by leaving.</param>
    /// <param name="Before">The trainee who takes this one's place; -1 for the seed.</param>
    /// <param name="Course">Position of that trainee's new course.</param>
    private readonly record struct Step(long Spent, int Before, int Course, int Depth);

    /// <returns>How many chains were kept.</returns>
    public int Run()
    {
        var better = 0;
        foreach (var trainee in priced.MostOpenFirst(priced.GapOf))
        {
            while (!stop.IsCancellationRequested && priced.GapOf(trainee) > PricedDraft.Hair && Try(trainee))
            {
                better++;
            }

            told?.Invoke();
        }

        return better;
    }

    private bool Try(int seed)
    {
        reached.Clear();
        queue.Clear();
        tries = 0;
        reached[seed] = new Step(-priced.GapOf(seed), -1, -1, 0);
        queue.Enqueue(seed, (reached[seed].Spent, 0));
        for (var steps = 0; steps < MostSteps && stepsInAll < MostStepsInAll && queue.TryDequeue(out var trainee, out var key); steps++, stepsInAll++)
        {
            var step = reached[trainee];
            if (key.Spent > step.Spent)
            {
                continue;
            }

            Weigh(trainee);
            for (var at = 0; at < priced.CoursesOf(trainee).Count && step.Spent + priced.CoursesOf(trainee)[at].Dearer < -PricedDraft.Hair; at++)
            {
                if (Reach(trainee, step, at))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // True when the course could be had and all of the chain to it was kept.
    private bool Reach(int trainee, Step step, int at)
    {
        var course = priced.CoursesOf(trainee)[at];
        var isTaken = false;
        for (var i = 0; i < course.Choices.Length; i++)
        {
            var slot = model.FirstSlot[trainee] + i;
            if (course.Choices[i] < 0 || IsFree(slot, course.Choices[i]))
            {
                continue;
            }

            ReadHolders(slot, course.Choices[i], trainee);
            if (!isTaken)
            {
                holders.Clear();
                holders.AddRange(here);
            }
            else
            {
                holders.RemoveAll(holder => !here.Contains(holder));
            }

            isTaken = true;
            if (holders.Count == 0)
            {
                return false;
            }
        }

        if (!isTaken)
        {
            return ++tries <= MostTries && Keep(trainee, at);
        }

        foreach (var holder in holders)
        {
            var spent = step.Spent + course.Dearer - priced.GapOf(holder);
            if (step.Depth < MostDepth && spent < -PricedDraft.Hair && (!reached.TryGetValue(holder, out var other) || spent < other.Spent) && !IsOnWay(trainee, holder))
            {
                reached[holder] = new Step(spent, trainee, at, step.Depth + 1);
                queue.Enqueue(holder, (spent, model.Shuffle(holder)));
            }
        }

        return false;
    }

    // Whoever of the others would have to leave for this choice to fit.
    private void ReadHolders(int slot, int choice, int trainee)
    {
        here.Clear();
        draft.AddInTheWay(model.Candidates[slot][choice].Offer, model.WindowOf[slot], here);
        here.RemoveAll(other => other == trainee);
    }

    private void Weigh(int trainee)
    {
        touched.ForEach(at => left[at] = 0);
        touched.Clear();
        for (var at = trainee; at >= 0; at = reached[at].Before)
        {
            for (var slot = model.FirstSlot[at]; slot < model.FirstSlot[at + 1]; slot++)
            {
                Leave(slot, draft.Chosen[slot], 1);
            }

            if (reached[at].Before is >= 0 and var before)
            {
                var course = priced.CoursesOf(before)[reached[at].Course];
                for (var i = 0; i < course.Choices.Length; i++)
                {
                    Leave(model.FirstSlot[before] + i, course.Choices[i], -1);
                }
            }
        }
    }

    private void Leave(int slot, int choice, int places)
    {
        if (choice < 0)
        {
            return;
        }

        ref readonly var candidate = ref model.Candidates[slot][choice];
        foreach (var stretch in model.Stretches.Of(model.WindowOf[slot]))
        {
            Leave(model.OfferLimit(candidate.Offer, stretch), places);
            Leave(model.SchoolLimitInRow(candidate.School, stretch), places);
        }
    }

    private void Leave(int at, int places)
    {
        left[at] += places;
        touched.Add(at);
    }

    private bool IsFree(int slot, int choice)
    {
        ref readonly var candidate = ref model.Candidates[slot][choice];
        foreach (var stretch in model.Stretches.Of(model.WindowOf[slot]))
        {
            if (draft.OfferFreeIn(candidate.Offer, stretch) + left[model.OfferLimit(candidate.Offer, stretch)] <= 0
                || (long)draft.SchoolFreeIn(candidate.School, stretch) + left[model.SchoolLimitInRow(candidate.School, stretch)] <= 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOnWay(int trainee, int other)
    {
        for (var at = trainee; at >= 0; at = reached[at].Before)
        {
            if (at == other)
            {
                return true;
            }
        }

        return false;
    }

    private bool Keep(int last, int lastCourse)
    {
        List<(int Trainee, PricedCourse Course)> chain = [(last, priced.CoursesOf(last)[lastCourse])];
        for (var at = last; reached[at].Before >= 0; at = reached[at].Before)
        {
            chain.Add((reached[at].Before, priced.CoursesOf(reached[at].Before)[reached[at].Course]));
        }

        int[] who = [.. chain.Select(pair => pair.Trainee)];
        if (who.Distinct().Count() < who.Length)
        {
            return false;
        }

        draft.Settle();
        var before = Costing.Of(draft, who);
        foreach (var trainee in who)
        {
            draft.TakeOut(trainee);
        }

        if (!chain.TrueForAll(pair => priced.Place(pair.Trainee, pair.Course.Choices)) || Costing.Of(draft, who) >= before)
        {
            draft.Rollback(0);
            return false;
        }

        draft.Settle();
        return true;
    }
}
