namespace IttPartnerships.Planner;

/// <summary>Finds again which candidates of one letter at one school made the cheapest option. A handful of combinations.</summary>
internal sealed class LetterChoice(Model model, List<int> slots, int school, PriceBoard prices)
{
    private readonly int[] current = new int[slots.Count];
    private readonly int[] found = new int[slots.Count];
    private long best = long.MaxValue;

    /// <param name="brings">What the slots bring together; -1 where one of them stays unfilled.</param>
    public void Find(int brings, int[] chosen, int first)
    {
        Try(0, 0, 0, brings, outs: 0);
        for (var i = 0; i < slots.Count; i++)
        {
            chosen[slots[i] - first] = found[i];
        }
    }

    private void Try(int at, int brought, long cost, int brings, int outs)
    {
        if (cost >= best)
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

        var slot = slots[at];
        for (var choice = 0; choice < model.Candidates[slot].Length; choice++)
        {
            ref readonly var candidate = ref model.Candidates[slot][choice];
            if (candidate.School == school && (candidate.Brings & ~brings) == 0)
            {
                current[at] = choice;
                Try(at + 1, brought | candidate.Brings, cost + prices.CostOf(slot, choice), brings, outs);
            }
        }

        if (brings < 0)
        {
            current[at] = -1;
            Try(at + 1, brought, cost + prices.Out(slot), brings, outs + 1);
        }
    }
}
