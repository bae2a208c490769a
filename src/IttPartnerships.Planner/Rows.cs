namespace IttPartnerships.Planner;

/// <summary>Rows of numbers, and for each number the rows it stands in.</summary>
/// <param name="Start">Where each row starts in <paramref name="All"/>, and after the last where it ends.</param>
internal sealed record Rows(int[] Start, int[] All)
{
    public int Count => Start.Length - 1;

    public ReadOnlySpan<int> this[int row] => All.AsSpan(Start[row], Start[row + 1] - Start[row]);

    /// <summary>The same turned: a row for each number below <paramref name="numbers"/>, of the rows that had it, the first first. O(all).</summary>
    public Rows Turned(int numbers)
    {
        var start = new int[numbers + 1];
        foreach (var number in All)
        {
            start[number + 1]++;
        }

        for (var number = 0; number < numbers; number++)
        {
            start[number + 1] += start[number];
        }

        var next = start.AsSpan(0, numbers).ToArray();
        var all = new int[All.Length];
        for (var row = 0; row < Count; row++)
        {
            foreach (var number in this[row])
            {
                all[next[number]++] = row;
            }
        }

        return new(start, all);
    }

    /// <summary>What stands at the numbers of a row in all.</summary>
    public double Sum(int row, double[] at)
    {
        // Two sums in turn: neither waits for the other.
        var numbers = this[row];
        var (even, odd) = (0.0, 0.0);
        for (var i = 0; i + 1 < numbers.Length; i += 2)
        {
            even += at[numbers[i]];
            odd += at[numbers[i + 1]];
        }

        return even + odd + (numbers.Length % 2 == 1 ? at[numbers[^1]] : 0);
    }
}
