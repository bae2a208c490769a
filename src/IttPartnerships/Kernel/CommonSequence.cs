namespace IttPartnerships.Kernel;

/// <summary>
/// What two sequences have in common, in order: the longest such, by the usual table, after setting aside their common beginning
/// and end. Beyond <see cref="MostCells"/> only those two are found: right, though less telling, and never slow.
/// </summary>
internal static class CommonSequence
{
    private const int MostCells = 1_000_000;

    /// <summary>Pairs of places where the same thing stands in both, both ascending.</summary>
    public static List<(int Before, int After)> Of(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        List<(int Before, int After)> pairs = [];
        var start = before.CommonPrefixLength(after);
        for (var i = 0; i < start; i++)
        {
            pairs.Add((i, i));
        }

        var end = CommonEnd(before[start..], after[start..]);
        AddMiddle(pairs, before[start..^end], after[start..^end], start);
        for (var i = end; i > 0; i--)
        {
            pairs.Add((before.Length - i, after.Length - i));
        }

        return pairs;
    }

    private static int CommonEnd(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var end = 0;
        while (end < before.Length && end < after.Length && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return end;
    }

    private static void AddMiddle(List<(int Before, int After)> pairs, ReadOnlySpan<string> before, ReadOnlySpan<string> after, int start)
    {
        if ((long)(before.Length + 1) * (after.Length + 1) > MostCells)
        {
            return;
        }

        var longest = Longest(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length && j < after.Length)
        {
            if (before[i] == after[j])
            {
                pairs.Add((start + i++, start + j++));
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    /// <summary>How much the rests from each place on have in common.</summary>
    private static int[,] Longest(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        var longest = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                longest[i, j] = before[i] == after[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        return longest;
    }
}
