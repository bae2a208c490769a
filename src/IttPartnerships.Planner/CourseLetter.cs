namespace IttPartnerships.Planner;

/// <summary>One school with a candidate, or nothing, in each of a letter's slots.</summary>
/// <param name="Points">Of its candidates, and of leaving slots unfilled besides what they count for.</param>
/// <param name="Place">Its first place, by <see cref="Model.OfferResource"/>.</param>
/// <param name="More">Where what it takes besides stands in <see cref="CourseLetter.Places"/>.</param>
/// <param name="School">Its number among the schools of its trainee's options.</param>
/// <param name="Count">How much it takes besides.</param>
/// <param name="Labels">How its school contrasts: see <see cref="LabelClasses"/>.</param>
internal readonly record struct CourseOption(int Points, int Place, int More, ushort School, byte Count, byte Labels);

/// <summary>Options of a letter that bring the same.</summary>
/// <param name="Brings">The set of needs; one more than all needs where a slot stays unfilled.</param>
/// <param name="Start">The first of them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Near">How many are near, as of the last time all were looked at: those stand first.</param>
internal readonly record struct OptionList(int Brings, int Start, int Count, int Near);

/// <summary>
/// One letter of a course and everything it could be. Options stand in lists by what they bring of the course's needs; in each list those come first that are near enough in price to
/// count, as of the last time all were looked at.
/// </summary>
internal sealed class CourseLetter
{
    /// <param name="options">Each with the set of needs it brings; one more than all needs where it leaves a slot unfilled.</param>
    public CourseLetter(List<(int Brings, CourseOption Option)> options, int[] places)
    {
        var counts = new int[options.Count == 0 ? 0 : options.Max(one => one.Brings) + 1];
        var seen = new bool[LabelClasses.Most];
        foreach (var (brings, option) in options)
        {
            counts[brings]++;
            seen[option.Labels] = true;
        }

        (Options, Places) = (new OptionColumns(options.Count, takeMore: places.Length > 0), places);
        List<OptionList> lists = [];
        var next = new int[counts.Length];
        for (var (brings, start) = (0, 0); brings < counts.Length; start += counts[brings++])
        {
            next[brings] = start;
            if (counts[brings] > 0)
            {
                lists.Add(new(brings, start, counts[brings], Near: 0));
            }
        }

        foreach (var (brings, option) in options)
        {
            Options[next[brings]++] = option;
        }

        Lists = [.. lists];
        Labels = [.. Enumerable.Range(0, seen.Length).Where(labels => seen[labels]).Select(labels => (byte)labels)];
        Classes = Labels.Length == 0 ? 0 : Labels[^1] + 1;
    }

    public int Slots { get; init; }

    /// <summary>Points of leaving all of it unfilled, besides what the slots count for.</summary>
    public double OutPoints { get; init; }

    /// <summary>How many unfilled slots all of it counts for.</summary>
    public int OutSlots { get; init; }

    public OptionColumns Options { get; }

    /// <summary>What options take besides the first place of each: more places, and what is paid for company (<see cref="CourseOptions.PlaceCount"/>); below 0 for so many unfilled slots.</summary>
    public int[] Places { get; }

    /// <summary>By what options bring, the least first.</summary>
    public OptionList[] Lists { get; }

    /// <summary>Classes of labels that any of its schools is of.</summary>
    public byte[] Labels { get; }

    /// <summary>One more than the last of <see cref="Labels"/>.</summary>
    public int Classes { get; }

    public IEnumerable<CourseOption> All(int list) => Enumerable.Range(Lists[list].Start, Lists[list].Count).Select(at => Options[at]);

    /// <summary>Says how many options of a list are near, which have been put first.</summary>
    public void SetNear(int list, int count) => Lists[list] = Lists[list] with { Near = count };

    public double Out(in SoftPrices prices) => (OutSlots * prices.PerSlot) + (OutPoints * prices.Journeys);

    /// <summary>Reads what options of the letter cost.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="costs">As long as there are of them.</param>
    /// <returns>The least of them.</returns>
    public double Cost(int start, in SoftPrices prices, Span<double> costs)
    {
        Lanes.AddUp(Options.Points.AsSpan(start, costs.Length), prices.Journeys, Options.Places.AsSpan(start, costs.Length), prices.Places, costs);
        for (var i = 0; i < costs.Length && Places.Length > 0; i++)
        {
            costs[i] += More(start + i, prices);
        }

        return Lanes.Least(costs);
    }

    /// <summary>Adds to the use of every place an option takes.</summary>
    public void Use(int option, long parts, long[] used)
    {
        used[Options.Places[option]] += parts;
        UseMore(option, parts, used);
    }

    /// <summary>Adds to the use of every place it takes besides its first.</summary>
    public void UseMore(int option, long parts, long[] used)
    {
        var (start, end) = Options.More(option);
        for (var more = start; more < end; more++)
        {
            if (Places[more] >= 0)
            {
                used[Places[more]] += parts;
            }
        }
    }

    private double More(int option, in SoftPrices prices)
    {
        var (start, end) = Options.More(option);
        var cost = 0.0;
        for (var more = start; more < end; more++)
        {
            cost += Places[more] < 0 ? -Places[more] * prices.PerSlot : prices.Places[Places[more]];
        }

        return cost;
    }
}
