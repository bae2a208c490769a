namespace IttPartnerships.Planner;

/// <summary>Entries of columns, by row: each with its column in place of the row.</summary>
internal sealed class RowUses
{
    /// <summary>In place of a column whose entries are not wanted.</summary>
    public const int LeftOut = -1;

    private readonly int[] begins;
    private readonly Entry[] entries;

    private RowUses(int[] begins) => (this.begins, entries) = (begins, new Entry[begins[^1]]);

    public ReadOnlySpan<Entry> Of(int row) => entries.AsSpan(begins[row]..begins[row + 1]);

    /// <param name="columnOf">By list of entries: its column, or <see cref="LeftOut"/>.</param>
    public static RowUses Of(int rows, EntryLists lists, ReadOnlySpan<int> columnOf)
    {
        var from = new int[rows + 1];
        for (var list = 0; list < columnOf.Length; list++)
        {
            foreach (var entry in columnOf[list] == LeftOut ? default : lists[list])
            {
                from[entry.Row + 1]++;
            }
        }

        for (var row = 0; row < rows; row++)
        {
            from[row + 1] += from[row];
        }

        var (next, uses) = ((int[])[.. from], new RowUses(from));
        for (var list = 0; list < columnOf.Length; list++)
        {
            foreach (var entry in columnOf[list] == LeftOut ? default : lists[list])
            {
                uses.entries[next[entry.Row]++] = new Entry(columnOf[list], entry.Value);
            }
        }

        return uses;
    }
}
