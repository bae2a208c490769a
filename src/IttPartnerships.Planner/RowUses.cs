namespace IttPartnerships.Planner;

/// <summary>Entries of columns, by row: each with its column in place of the row.</summary>
internal sealed class RowUses
{
    private readonly int[] begins;
    private readonly Entry[] entries;

    private RowUses(int[] begins) => (this.begins, entries) = (begins, new Entry[begins[^1]]);

    public ReadOnlySpan<Entry> Of(int row) => entries.AsSpan(begins[row]..begins[row + 1]);

    public static RowUses Of(int rows, IEnumerable<(int Column, Entry[] Entries)> columns)
    {
        var from = new int[rows + 1];
        foreach (var (_, own) in columns)
        {
            foreach (var entry in own)
            {
                from[entry.Row + 1]++;
            }
        }

        for (var row = 0; row < rows; row++)
        {
            from[row + 1] += from[row];
        }

        var (next, uses) = ((int[])[.. from], new RowUses(from));
        foreach (var (column, own) in columns)
        {
            foreach (var entry in own)
            {
                uses.entries[next[entry.Row]++] = new Entry(column, entry.Value);
            }
        }

        return uses;
    }
}
