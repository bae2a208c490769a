namespace IttPartnerships.Planner;

/// <summary>The cheapest plan of a run so far.</summary>
internal sealed class BestSoFar(Model model)
{
    /// <summary>By slot: the candidate chosen, as in <see cref="Draft.Chosen"/>; before any is kept, none.</summary>
    public int[] Chosen { get; private set; } = [.. Enumerable.Repeat(-1, model.SlotCount)];

    /// <summary>Points in all.</summary>
    public long Cost { get; private set; } = long.MaxValue;

    public int Filled { get; private set; }

    /// <summary>Unfilled slots, by how much they count.</summary>
    public long Unfilled { get; private set; }

    /// <summary>Points of everything but unfilled slots.</summary>
    public long Rest => Cost - (Unfilled * model.Weights.Unfilled);

    /// <summary>Keeps a draft that is no dearer. Where one costs the same, the later: a flow does not favour who stands first in the file.</summary>
    public void Keep(Draft draft)
    {
        var cost = Costing.Total(draft);
        if (cost <= Cost)
        {
            (Chosen, Cost, Filled, Unfilled) = ([.. draft.Chosen], cost, draft.Filled, Finished.Unfilled(draft));
        }
    }
}
