namespace IttPartnerships.Planner;

/// <summary>Positions of a list by a number each has, found without hashing or sorting. O(positions) to make.</summary>
internal sealed class ByNumber
{
    private const int End = -1;
    private readonly int[] first;
    private readonly int[] next;

    /// <param name="numberOf">From 0 to below <paramref name="numbers"/>; null leaves a position out.</param>
    public ByNumber(int positions, int numbers, Func<int, int?> numberOf)
    {
        (first, next) = (new int[numbers], new int[positions]);
        Array.Fill(first, End);
        for (var at = positions - 1; at >= 0; at--)
        {
            if (numberOf(at) is { } number)
            {
                (next[at], first[number]) = (first[number], at);
            }
        }
    }

    /// <summary>In the order of the list.</summary>
    public IEnumerable<int> this[int number]
    {
        get
        {
            for (var at = first[number]; at != End; at = next[at])
            {
                yield return at;
            }
        }
    }
}
