namespace IttPartnerships.Planner;

/// <summary>The lists of candidates the other way round: for every offer the slots that could have it, in order. O(candidates) to make.</summary>
internal sealed class SlotsByOffer
{
    private readonly int[] starts;
    private readonly int[] slots;

    public SlotsByOffer(Model model)
    {
        starts = new int[model.Problem.Offers.Count + 1];
        foreach (var list in model.Candidates)
        {
            foreach (ref readonly var candidate in list.AsSpan())
            {
                starts[candidate.Offer + 1]++;
            }
        }

        for (var offer = 1; offer < starts.Length; offer++)
        {
            starts[offer] += starts[offer - 1];
        }

        slots = new int[starts[^1]];
        var next = starts.ToArray();
        for (var slot = 0; slot < model.SlotCount; slot++)
        {
            foreach (ref readonly var candidate in model.Candidates[slot].AsSpan())
            {
                slots[next[candidate.Offer]++] = slot;
            }
        }
    }

    public ReadOnlySpan<int> this[int offer] => slots.AsSpan(starts[offer], starts[offer + 1] - starts[offer]);
}
