namespace IttPartnerships.Planner;

/// <summary>What one slot of the trainee in hand may have, at what price.</summary>
internal readonly record struct Priced(long Cost, int Choice);

/// <summary>
/// The cheapest whole plan for one trainee from the options it is handed: letters, key stages and the needed setting are kept over all the
/// slots together. Branch and bound, cheapest options first; stops after a number of steps, not seconds, so that it answers
/// the same on any machine.
/// </summary>
internal sealed class TraineeSearch(Model model)
{
    private readonly List<List<Priced>> options = [];
    private int[] order = [];
    private int[] chosen = [];
    private int[] schools = [];
    private long[] leastRest = [];
    private KeyStages[] stagesRest = [];
    private bool[] settingRest = [];
    private int first;
    private int steps;

    /// <summary>Choice of each slot (candidate position, -1 unfilled) after <see cref="Run"/>.</summary>
    public int[] Best { get; private set; } = [];

    public long BestCost { get; private set; }

    /// <summary>The options of one slot, to fill before <see cref="Run"/>; none leaves the slot unfilled.</summary>
    /// <param name="position">Position in the trainee's pattern.</param>
    public List<Priced> Options(int position)
    {
        while (options.Count <= position)
        {
            options.Add([]);
        }

        return options[position];
    }

    public void Sort(int position) => Options(position).Sort(ByCost);

    public static int ByCost(Priced one, Priced other) => one.Cost != other.Cost ? one.Cost.CompareTo(other.Cost) : one.Choice.CompareTo(other.Choice);

    /// <summary>Finds the cheapest plan. Options are sorted already (<see cref="Sort"/>).</summary>
    /// <returns>Its cost; similar placements included, unfilled slots at their cost.</returns>
    public long Run(int trainee, int mostSteps)
    {
        first = model.FirstSlot[trainee];
        var count = model.FirstSlot[trainee + 1] - first;
        if (chosen.Length != count)
        {
            (chosen, schools, order, Best) = (new int[count], new int[count], new int[count], new int[count]);
            (leastRest, stagesRest, settingRest) = (new long[count + 1], new KeyStages[count + 1], new bool[count + 1]);
        }

        (steps, BestCost) = (mostSteps, long.MaxValue);
        Order(count);
        (leastRest[count], stagesRest[count], settingRest[count]) = (0, KeyStages.None, false);
        for (var i = count - 1; i >= 0; i--)
        {
            Summarise(i);
        }

        var wanted = model.Problem.Trainees[trainee];
        Go(0, 0, wanted.KeyStages, wanted.NeedsSetting is not null, whole: true);
        return BestCost;
    }

    // Slots with few options first: they decide most. A plain insertion sort, since courses have two or three slots.
    private void Order(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var at = i;
            for (; at > 0 && Options(order[at - 1]).Count > Options(i).Count; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = i;
        }
    }

    private void Summarise(int i)
    {
        var slot = first + order[i];
        var least = model.OutCost(slot);
        (stagesRest[i], settingRest[i]) = (stagesRest[i + 1], settingRest[i + 1]);
        foreach (var option in Options(order[i]))
        {
            var candidate = model.Candidates[slot][option.Choice];
            least = Math.Min(least, option.Cost);
            stagesRest[i] |= candidate.Stages;
            settingRest[i] |= candidate.InSetting;
        }

        leastRest[i] = leastRest[i + 1] + least;
    }

    private void Go(int i, long cost, KeyStages missing, bool settingMissing, bool whole)
    {
        if (i == order.Length)
        {
            if (cost < BestCost && !(whole && (missing != KeyStages.None || settingMissing)))
            {
                BestCost = cost;
                chosen.CopyTo(Best, 0);
            }

            return;
        }

        var hopeless = whole && ((missing & ~stagesRest[i]) != KeyStages.None || (settingMissing && !settingRest[i]));
        if (cost + leastRest[i] + (hopeless ? model.Weights.Unfilled / 2 : 0) >= BestCost)
        {
            return;
        }

        var position = order[i];
        foreach (var option in options[position])
        {
            if (cost + option.Cost + leastRest[i + 1] >= BestCost || (--steps < 0 && BestCost < long.MaxValue))
            {
                break;
            }

            var candidate = model.Candidates[first + position][option.Choice];
            if (LettersAgree(i, position, candidate.School, out var similar))
            {
                (chosen[position], schools[position]) = (option.Choice, candidate.School);
                Go(i + 1, cost + option.Cost + similar, missing & ~candidate.Stages, settingMissing && !candidate.InSetting, whole);
            }
        }

        (chosen[position], schools[position]) = (-1, -1);
        Go(i + 1, cost + model.OutCost(first + position), missing, settingMissing, whole: false);
    }

    private bool LettersAgree(int placed, int position, int school, out long similar)
    {
        similar = 0;
        for (var i = 0; i < placed; i++)
        {
            var other = order[i];
            if (schools[other] < 0)
            {
                continue;
            }

            var sameLetter = model.LetterOf[first + other] == model.LetterOf[first + position];
            if (sameLetter != (schools[other] == school))
            {
                return false;
            }

            similar += sameLetter ? 0 : model.Weights.SharedLabel * model.SharedLabels(school, schools[other]);
        }

        return true;
    }
}
