namespace IttPartnerships.Organisations.Finding;

/// <summary>
/// One number a row, smaller is earlier: what the order asks in the high half, the row's place in the order of names in the low
/// half, so that the same search gives the same order on every machine and database.
/// </summary>
internal sealed class Ranking(FindOrder order, bool hasText, Reach? reach)
{
    private const int HighestScore = 60_000;
    private const int LongestName = 255;
    private const long ClosedLast = 1L << 30;

    /// <summary>Below this many wanted of many, picking the first is quicker than sorting all.</summary>
    private const int FewWanted = 200;

    public long Key(int at, RegisterRow row, int score) => (High(row, score) << 32) | (uint)at;

    private long High(RegisterRow row, int score) => order switch
    {
        FindOrder.Name => 0,
        FindOrder.Distance => (long)reach!.Metres(row),
        FindOrder.Minutes => reach!.Journey(row)!.Value.Minutes,
        _ when hasText => ((((HighestScore - Math.Min(score, HighestScore)) << 8) + Math.Min(row.Folded.Length, LongestName)) << 1) + Unknown(row),
        _ => (row.IsClosed ? ClosedLast : 0) + (reach is null ? 0 : (long)reach.Metres(row)),
    };

    /// <summary>Of two bodies of one name (a university, and its row in the school register) the one that trains teachers comes first.</summary>
    private static int Unknown(RegisterRow row) => row.Trains ? 0 : 1;

    /// <summary>The rows of the keys from one rank on, in order.</summary>
    public static List<int> Take(List<long> keys, int skip, int count)
    {
        var wanted = (int)Math.Min(keys.Count, (long)skip + count);
        if (wanted > FewWanted || keys.Count <= 2 * FewWanted)
        {
            keys.Sort();
        }
        else
        {
            keys = Smallest(keys, wanted);
        }

        return [.. keys.Take(wanted).Skip(skip).Select(key => (int)(key & uint.MaxValue))];
    }

    private static List<long> Smallest(List<long> keys, int count)
    {
        var kept = new PriorityQueue<long, long>(count + 1);
        foreach (var key in keys)
        {
            if (kept.Count < count)
            {
                kept.Enqueue(key, -key);
            }
            else if (key < kept.Peek())
            {
                kept.EnqueueDequeue(key, -key);
            }
        }

        return [.. kept.UnorderedItems.Select(item => item.Element).Order()];
    }
}
