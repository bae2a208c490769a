namespace IttPartnerships.Planner;

/// <summary>
/// Fills all slots of one window at once, as cheaply as can be while every other placement stays: an exact flow. Arcs that would
/// break a rule with the trainee's other placements are not offered, so no answer can break one.
/// </summary>
/// <param name="told">Told now and then while slots have their turn.</param>
internal sealed class WindowFill(Draft draft, CancellationToken stop, Action? told = null)
{
    private const int SlotsAWord = 64;
    private readonly Model model = draft.Model;

    /// <summary>What a slot's candidate costs, or null when it may not be offered.</summary>
    public delegate long? Pricing(int slot, int choice);

    /// <param name="slots">Slots of one window, at most one of each trainee. They are freed and filled anew.</param>
    /// <param name="prepare">Told each slot before its candidates are priced.</param>
    /// <param name="cost">Cost of each candidate the hard rules allow.</param>
    /// <param name="outCost">Cost of leaving each slot unfilled.</param>
    /// <param name="prices">When given, gets each offer's price in this window.</param>
    /// <returns>False when stopped before every slot had its turn.</returns>
    public bool Fill(IReadOnlyList<int> slots, Action<int>? prepare, Pricing cost, Func<int, long> outCost, long[]? prices = null)
    {
        foreach (var slot in slots)
        {
            draft.Remove(slot);
        }

        var window = slots.Count == 0 ? 0 : model.WindowOf[slots[0]];
        var offers = model.Problem.Offers;
        var flow = new CapacityFlow(
            [.. Enumerable.Range(0, offers.Count).Select(offer => Math.Max(0, draft.OfferFree(offer, window)))],
            [.. offers.Select(offer => offer.School)],
            [.. Enumerable.Range(0, model.Problem.Schools.Count).Select(school => Math.Max(0, draft.SchoolFree(school, window)))],
            slots.Count);
        List<int[]> choices = [];
        foreach (var slot in slots)
        {
            if (stop.IsCancellationRequested)
            {
                break;
            }

            prepare?.Invoke(slot);
            var (arcs, choiceOf) = Arcs(slot, cost);
            choices.Add(choiceOf);
            flow.Add(arcs, outCost(slot));
            if (choices.Count % SlotsAWord == 0)
            {
                told?.Invoke();
            }
        }

        for (var row = 0; row < choices.Count; row++)
        {
            draft.Place(slots[row], flow.Given(row) < 0 ? -1 : choices[row][flow.Given(row)]);
        }

        for (var offer = 0; prices is not null && offer < offers.Count; offer++)
        {
            prices[model.OfferResource(offer, window)] = flow.Price(offer);
        }

        return choices.Count == slots.Count;
    }

    private (FlowArc[] Arcs, int[] Choices) Arcs(int slot, Pricing cost)
    {
        List<FlowArc> arcs = [];
        List<int> choices = [];
        var candidates = model.Candidates[slot];
        var rest = TogetherRules.Rest(draft, slot);
        for (var choice = 0; choice < candidates.Length; choice++)
        {
            if (rest.Allows(draft, slot, candidates[choice]) && cost(slot, choice) is { } price)
            {
                arcs.Add(new FlowArc(candidates[choice].Offer, price));
                choices.Add(choice);
            }
        }

        return ([.. arcs], [.. choices]);
    }
}
