namespace IttPartnerships.Planner;

/// <summary>
/// First plan: window by window, each by an exact flow, hardest trainees first. While a window is filled, every candidate costs what it
/// costs plus the cheapest way to complete the trainee's course from there at the other windows' present prices, so that an
/// early window does not spend what a later one needs.
/// </summary>
internal sealed class FillWindows(Draft draft, CancellationToken stop)
{
    private const int StepsAhead = 2_000;
    private readonly Model model = draft.Model;
    private readonly TraineeSearch search = new(draft.Model);
    private readonly WindowFill window = new(draft, stop);

    /// <summary>Slots of each window to be filled together; a trainee's second slot in a window comes in a later turn.</summary>
    public static List<int[]> Turns(Model model) =>
        [.. Enumerable.Range(0, model.SlotCount)
            .GroupBy(slot => (Nth: Earlier(model, slot), Window: model.WindowOf[slot]))
            .OrderBy(turn => turn.Key)
            .Select(turn => turn.OrderBy(slot => model.Candidates[slot].Length).ThenBy(model.Shuffle).ToArray())];

    /// <param name="turns">What to fill, in order; slots of turns not here stay as they are.</param>
    /// <param name="prices">Price of every offer in every window, by <see cref="Model.OfferResource"/>; brought up to date.</param>
    public bool Run(IReadOnlyList<int[]> turns, long[] prices)
    {
        HashSet<int> open = [.. turns.SelectMany(turn => turn)];
        foreach (var turn in turns)
        {
            var at = -1;
            var outCosts = new Dictionary<int, long>();
            open.ExceptWith(turn);
            var whole = window.Fill(
                turn,
                (slot, choice) =>
                {
                    at = at == slot ? at : Prepare(slot, open, prices);
                    return Ahead(slot, choice);
                },
                slot =>
                {
                    Prepare(slot, open, prices);
                    return Ahead(slot, -1);
                },
                prices);
            if (!whole)
            {
                return false;
            }
        }

        return true;
    }

    private static int Earlier(Model model, int slot)
    {
        var first = model.FirstSlot[model.TraineeOf[slot]];
        return Enumerable.Range(first, slot - first).Count(other => model.WindowOf[other] == model.WindowOf[slot]);
    }

    // Options of the trainee's other slots: what they have, or, while still open, all they could have at present prices.
    private int Prepare(int slot, HashSet<int> open, long[] prices)
    {
        var trainee = model.TraineeOf[slot];
        for (var other = model.FirstSlot[trainee]; other < model.FirstSlot[trainee + 1]; other++)
        {
            var position = other - model.FirstSlot[trainee];
            var options = search.Options(position);
            options.Clear();
            if (other == slot)
            {
                continue;
            }

            if (draft.IsFilled(other))
            {
                options.Add(new Priced(draft.At(other).Cost, draft.Chosen[other]));
            }
            else if (open.Contains(other))
            {
                for (var choice = 0; choice < model.Candidates[other].Length; choice++)
                {
                    var candidate = model.Candidates[other][choice];
                    options.Add(new Priced(candidate.Cost + prices[model.OfferResource(candidate.Offer, model.WindowOf[other])], choice));
                }

                search.Sort(position);
            }
        }

        return slot;
    }

    private long Ahead(int slot, int choice)
    {
        var trainee = model.TraineeOf[slot];
        var options = search.Options(slot - model.FirstSlot[trainee]);
        options.Clear();
        if (choice >= 0)
        {
            var candidate = model.Candidates[slot][choice];
            options.Add(new Priced(candidate.Cost + Costing.ApartAt(draft, slot, candidate.School), choice));
        }

        return search.Run(trainee, StepsAhead);
    }
}
