namespace IttPartnerships.Planner;

/// <summary>
/// Finds again which candidates of one letter at one school made the cheapest option: of each slot the cheapest of each set of needs, cut off by what the slots after it cost at least.
/// </summary>
internal sealed class LetterChoice(Model model, List<int> slots, int school, PriceBoard prices)
{
    private const long Never = long.MaxValue / 64;
    private readonly int[] current = new int[slots.Count];
    private readonly int[] found = new int[slots.Count];
    private readonly List<(int Choice, int Brings, long Cost)>[] here = new List<(int, int, long)>[slots.Count];
    private readonly long[] rest = new long[slots.Count + 1];
    private long best = long.MaxValue;

    /// <param name="brings">What the slots bring together; -1 where one of them stays unfilled.</param>
    public void Find(int brings, int[] chosen, int first)
    {
        for (var at = slots.Count - 1; at >= 0; at--)
        {
            Read(at, brings);
        }

        Try(0, 0, 0, brings, outs: 0);
        for (var i = 0; i < slots.Count; i++)
        {
            chosen[slots[i] - first] = found[i];
        }
    }

    private void Read(int at, int brings)
    {
        var candidates = model.Candidates[slots[at]];
        here[at] = [.. Enumerable.Range(0, candidates.Length)
            .Where(choice => candidates[choice].School == school && (candidates[choice].Brings & ~brings) == 0)
            .Select(choice => (choice, candidates[choice].Brings, Cost: prices.CostOf(slots[at], choice)))
            .GroupBy(one => one.Brings, (_, alike) => alike.MinBy(one => one.Cost)).OrderBy(one => one.choice)];
        var least = here[at].Select(one => one.Cost).DefaultIfEmpty(Never).Min();
        rest[at] = rest[at + 1] + (brings < 0 ? Math.Min(least, prices.Out(slots[at])) : least);
    }

    private void Try(int at, int brought, long cost, int brings, int outs)
    {
        if (cost + rest[at] >= best)
        {
            return;
        }

        if (at == slots.Count)
        {
            if (brings < 0 ? outs > 0 : brought == brings)
            {
                best = cost;
                current.CopyTo(found, 0);
            }

            return;
        }

        foreach (var (choice, more, own) in here[at])
        {
            current[at] = choice;
            Try(at + 1, brought | more, cost + own, brings, outs);
        }

        if (brings < 0)
        {
            current[at] = -1;
            Try(at + 1, brought, cost + prices.Out(slots[at]), brings, outs + 1);
        }
    }
}
