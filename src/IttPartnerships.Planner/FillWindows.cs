namespace IttPartnerships.Planner;

/// <summary>
/// First plan: window by window, each by an exact flow, hardest trainees first. While a window is filled, every candidate costs what it
/// costs plus the cheapest way to complete the trainee's course from there at the other windows' present prices, so that an
/// early window does not spend what a later one needs.
/// </summary>
internal sealed class FillWindows(Draft draft, Action? told, CancellationToken stop)
{
    private readonly WindowFill window = new(draft, stop, told);

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
        foreach (var slot in open)
        {
            draft.Remove(slot);
        }

        foreach (var turn in turns)
        {
            var ahead = new LookAhead(draft, prices);
            open.ExceptWith(turn);
            var whole = window.Fill(turn, slot => ahead.Prepare(slot, open), (_, choice) => ahead.With(choice), _ => ahead.Unfilled, prices);
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
}
