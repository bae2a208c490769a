namespace IttPartnerships.Planner;

/// <summary>
/// Numbers what options take, so that what many options take is looked at once: numbers as <see cref="CourseOptions.PlaceCount"/> says for a single place or what is paid for company, then
/// <see cref="Unfilled"/> for a slot that stays unfilled, then whatever several of these are together. O(what options take).
/// </summary>
internal sealed class Takings(int places)
{
    private readonly Dictionary<(int First, int Then), int> numbers = [];
    private readonly List<(int First, int Then)> together = [];

    public int Unfilled => places;

    /// <summary>How many numbers there are.</summary>
    public int Count => Unfilled + 1 + together.Count;

    public int Of(CourseLetter letter, CourseOption option)
    {
        var all = option.Place;
        foreach (var more in letter.Places.AsSpan(option.More, option.Count))
        {
            for (var times = more < 0 ? -more : 1; times > 0; times--)
            {
                all = With(all, more < 0 ? Unfilled : more);
            }
        }

        return all;
    }

    /// <summary>Fills in what several cost together, where what single ones cost stands.</summary>
    /// <param name="costs">By number.</param>
    public void AddUp(double[] costs)
    {
        for (var (i, number) = (0, Unfilled + 1); i < together.Count; i++, number++)
        {
            costs[number] = costs[together[i].First] + costs[together[i].Then];
        }
    }

    /// <summary>Adds what is wanted of several together to what is wanted of each.</summary>
    /// <param name="wanted">By number.</param>
    public void Share(double[] wanted)
    {
        // From the last to the first, since what is part of another has the lower number.
        for (var (i, number) = (together.Count - 1, Count - 1); i >= 0; i--, number--)
        {
            wanted[together[i].First] += wanted[number];
            wanted[together[i].Then] += wanted[number];
        }
    }

    private int With(int first, int then)
    {
        if (!numbers.TryGetValue((first, then), out var number))
        {
            (number, numbers[(first, then)]) = (Count, Count);
            together.Add((first, then));
        }

        return number;
    }
}
