namespace IttPartnerships.Planner;

/// <summary>Lists of entries, one behind the other.</summary>
internal sealed class EntryLists
{
    private Entry[] entries = new Entry[16];
    private int[] ends = new int[8];

    public int Count { get; private set; }

    public ReadOnlySpan<Entry> this[int list]
    {
        get
        {
            var start = list == 0 ? 0 : ends[list - 1];
            return entries.AsSpan(start, ends[list] - start);
        }
    }

    public void Add(ReadOnlySpan<Entry> list)
    {
        var start = Count == 0 ? 0 : ends[Count - 1];
        if (start + list.Length > entries.Length)
        {
            Array.Resize(ref entries, 2 * (start + list.Length));
        }

        if (Count == ends.Length)
        {
            Array.Resize(ref ends, 2 * Count);
        }

        list.CopyTo(entries.AsSpan(start));
        ends[Count++] = start + list.Length;
    }
}
