namespace IttPartnerships.Planner;

/// <summary>One legal course of one trainee: the choice of each slot, and how much dearer it is under the prices than the trainee's cheapest.</summary>
/// <param name="Dearer">In parts of a point, prices included.</param>
internal sealed record PricedCourse(int[] Choices, long Dearer);

/// <summary>
/// A trainee's few cheapest courses under prices: letters, key stages, needed setting and contrast kept. Branch and bound over the slots; stops after a number of steps,
/// so that it answers the same on any machine.
/// </summary>
internal sealed class CourseLists(Model model, LowerBound bound)
{
    private const int Most = 60;
    private const int Steps = 20_000;
    private readonly List<List<Priced>> options = [];
    private readonly List<PricedCourse> found = [];
    private int[] chosen = [];
    private int[] schools = [];
    private long[] outs = [];
    private long[] leastRest = [];
    private Func<int, int, long>? more;
    private int first;
    private int count;
    private int steps;
    private long farthest;

    /// <param name="least">What the trainee's cheapest course costs under the prices.</param>
    /// <param name="within">Courses dearer than this do not count.</param>
    /// <param name="besides">What a slot's candidate, or none (-1), costs besides; null where nothing does.</param>
    /// <returns>Cheapest first.</returns>
    public IReadOnlyList<PricedCourse> Of(int trainee, long least, long within, Func<int, int, long>? besides = null)
    {
        more = besides;
        (first, count, steps, farthest) = (model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee], Steps, least + within);
        if (chosen.Length < count)
        {
            (chosen, schools, outs, leastRest) = (new int[count], new int[count], new long[count], new long[count + 1]);
        }

        found.Clear();
        for (var i = count - 1; i >= 0; i--)
        {
            Read(first + i, i);
        }

        var wanted = model.Problem.Trainees[trainee];
        Go(0, 0, wanted.KeyStages, wanted.NeedsSetting is not null, whole: true);
        return [.. found.Select(course => course with { Dearer = course.Dearer - least })];
    }

    private void Read(int slot, int position)
    {
        while (options.Count <= position)
        {
            options.Add([]);
        }

        var list = options[position];
        list.Clear();
        for (var choice = 0; choice < model.Candidates[slot].Length; choice++)
        {
            list.Add(new Priced(bound.CostOf(slot, choice) + (more?.Invoke(slot, choice) ?? 0), choice));
        }

        list.Sort(TraineeSearch.ByCost);
        outs[position] = bound.Out(slot) + (more?.Invoke(slot, -1) ?? 0);
        leastRest[position] = (position == count - 1 ? 0 : leastRest[position + 1]) + Math.Min(outs[position], list.Count == 0 ? long.MaxValue : list[0].Cost);
    }

    private void Go(int i, long cost, KeyStages missing, bool settingMissing, bool whole)
    {
        if (i == count)
        {
            if (!(whole && (missing != KeyStages.None || settingMissing)))
            {
                Keep(cost);
            }

            return;
        }

        var rest = i == count - 1 ? 0 : leastRest[i + 1];
        var slot = first + i;
        foreach (var option in options[i])
        {
            if (cost + option.Cost + rest > farthest || --steps < 0)
            {
                break;
            }

            var candidate = model.Candidates[slot][option.Choice];
            if (Agrees(i, candidate.School, out var alike))
            {
                (chosen[i], schools[i]) = (option.Choice, candidate.School);
                Go(i + 1, cost + option.Cost + alike, missing & ~candidate.Stages, settingMissing && !candidate.InSetting, whole);
            }
        }

        if (cost + outs[i] + rest <= farthest)
        {
            (chosen[i], schools[i]) = (-1, -1);
            Go(i + 1, cost + outs[i], missing, settingMissing, whole: false);
        }
    }

    private void Keep(long cost)
    {
        if (cost > farthest)
        {
            return;
        }

        var at = found.Count;
        while (at > 0 && found[at - 1].Dearer > cost)
        {
            at--;
        }

        found.Insert(at, new PricedCourse(chosen[..count], cost));
        if (found.Count > Most)
        {
            found.RemoveAt(Most);
            farthest = found[^1].Dearer - 1;
        }
    }

    private bool Agrees(int position, int school, out long alike)
    {
        alike = 0;
        for (var other = 0; other < position; other++)
        {
            if (schools[other] < 0)
            {
                continue;
            }

            var sameLetter = model.LetterOf[first + other] == model.LetterOf[first + position];
            if (sameLetter != (schools[other] == school))
            {
                return false;
            }

            alike += sameLetter ? 0 : LowerBound.Scale * model.Weights.SharedLabel * model.SharedLabels(school, schools[other]);
        }

        return true;
    }
}
