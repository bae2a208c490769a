namespace IttPartnerships.Planner;

/// <summary>One school with a candidate, or nothing, in each of a letter's slots.</summary>
/// <param name="Points">Of its candidates, and of leaving slots unfilled besides what they count for.</param>
/// <param name="Place">Its first place, by <see cref="Model.OfferResource"/>.</param>
/// <param name="More">Where its other places stand in <see cref="CourseLetter.Places"/>.</param>
/// <param name="Count">How many other places.</param>
/// <param name="School">Its number among the schools of its trainee's options.</param>
/// <param name="Labels">How its school contrasts: see <see cref="LabelClasses"/>.</param>
/// <param name="Outs">How many unfilled slots it counts for.</param>
internal readonly record struct CourseOption(int Points, int Place, int More, ushort School, byte Count, byte Labels, short Outs);

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

        (Options, Places, Lists) = (new CourseOption[options.Count], places, [.. Enumerable.Range(0, counts.Length).Where(brings => counts[brings] > 0)]);
        (Start, Near) = (new int[Lists.Length + 1], new int[Lists.Length]);
        var next = new int[counts.Length];
        for (var list = 0; list < Lists.Length; list++)
        {
            next[Lists[list]] = Start[list];
            Start[list + 1] = Start[list] + counts[Lists[list]];
        }

        foreach (var (brings, option) in options)
        {
            Options[next[brings]++] = option;
        }

        Labels = [.. Enumerable.Range(0, seen.Length).Where(labels => seen[labels]).Select(labels => (byte)labels)];
        Classes = Labels.Length == 0 ? 0 : Labels[^1] + 1;
    }

    public int Slots { get; init; }

    /// <summary>Points of leaving all of it unfilled, besides what the slots count for.</summary>
    public double OutPoints { get; init; }

    /// <summary>How many unfilled slots all of it counts for.</summary>
    public int OutSlots { get; init; }

    public CourseOption[] Options { get; }

    /// <summary>What options take besides the first place of each: more places, and what is paid for company (<see cref="CourseOptions.PlaceCount"/>).</summary>
    public int[] Places { get; }

    /// <summary>By list: the set of needs its options bring.</summary>
    public int[] Lists { get; }

    /// <summary>By list: its first option; the end of the last behind them.</summary>
    public int[] Start { get; }

    /// <summary>By list: how many of its options are near.</summary>
    public int[] Near { get; }

    /// <summary>Classes of labels that any of its schools is of.</summary>
    public byte[] Labels { get; }

    /// <summary>One more than the last of <see cref="Labels"/>.</summary>
    public int Classes { get; }

    public Span<CourseOption> All(int list) => Options.AsSpan(Start[list], Start[list + 1] - Start[list]);

    public ReadOnlySpan<CourseOption> NearOf(int list) => Options.AsSpan(Start[list], Near[list]);

    public double Out(in SoftPrices prices) => (OutSlots * prices.PerSlot) + (OutPoints * prices.Journeys);

    /// <summary>Reads what these options of the letter cost.</summary>
    /// <returns>The least of them.</returns>
    public double Cost(ReadOnlySpan<CourseOption> options, in SoftPrices prices, Span<double> costs)
    {
        var (least, of, journeys) = (double.MaxValue, prices.Places, prices.Journeys);
        for (var i = 0; i < options.Length; i++)
        {
            ref readonly var option = ref options[i];
            var cost = (option.Points * journeys) + of[option.Place];
            if (option.Count > 0 || option.Outs > 0)
            {
                cost += More(option, prices);
            }

            costs[i] = cost;
            least = cost < least ? cost : least;
        }

        return least;
    }

    /// <summary>Adds to the use of everything an option takes.</summary>
    public void Use(in CourseOption option, long parts, long[] used)
    {
        used[option.Place] += parts;
        for (var place = option.More; place < option.More + option.Count; place++)
        {
            used[Places[place]] += parts;
        }
    }

    private double More(in CourseOption option, in SoftPrices prices)
    {
        var cost = option.Outs * prices.PerSlot;
        for (var place = option.More; place < option.More + option.Count; place++)
        {
            cost += prices.Places[Places[place]];
        }

        return cost;
    }
}
