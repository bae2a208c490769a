namespace IttPartnerships.Planner;

/// <summary>
/// Fills the open slots of one window by the cheapest chains of moves while every other window stays as it is: an exact flow that starts from the places as they are, so that only
/// those a chain comes by are looked at. Moving somebody is never a gain in itself.
/// </summary>
internal sealed class MendWindow(Draft draft, long[] prices, SlotsByOffer couldHave, CancellationToken stop)
{
    private readonly Model model = draft.Model;
    private readonly LookAhead ahead = new(draft, prices);
    private readonly Dictionary<int, int[]> choices = [];

    /// <param name="turn">Slots of one window, at most one of each trainee: filled ones may move, the others are filled if that can be.</param>
    /// <param name="later">Open slots of turns still to come.</param>
    public void Fill(int[] turn, HashSet<int> later)
    {
        int[] open = Array.FindAll(turn, slot => !draft.IsFilled(slot) && model.Candidates[slot].Length > 0);
        if (open.Length == 0)
        {
            return;
        }

        choices.Clear();
        int[] held = Array.FindAll(turn, draft.IsFilled);
        var window = model.WindowOf[turn[0]];
        CanBeFreed freed = new(draft, window, held, couldHave);
        open = Array.FindAll(open, freed.Helps);
        var flow = Flow(held, window, open.Length);
        foreach (var slot in held)
        {
            flow.Hold(draft.At(slot).Offer, () => Held(slot));
        }

        var all = held.Concat(open.TakeWhile(slot => Add(flow, slot, later))).ToList();
        List<(int Slot, int Choice)> moved = [];
        for (var row = 0; row < all.Count; row++)
        {
            var (slot, given) = (all[row], flow.Given(row));
            var choice = given == CapacityFlow.AsHeld ? draft.Chosen[slot] : given < 0 ? -1 : choices[slot][given];
            if (choice != draft.Chosen[slot])
            {
                draft.Remove(slot);
                moved.Add((slot, choice));
            }
        }

        moved.ForEach(move => draft.Place(move.Slot, move.Choice));
        Reprice(flow, window);
    }

    private CapacityFlow Flow(int[] held, int window, int more)
    {
        var problem = model.Problem;
        int[] offers = [.. Enumerable.Range(0, problem.Offers.Count).Select(offer => Math.Max(0, draft.OfferFree(offer, window)))];
        long[] schools = [.. Enumerable.Range(0, problem.Schools.Count).Select(school => (long)Math.Max(0, draft.SchoolFree(school, window)))];
        foreach (var slot in held)
        {
            offers[draft.At(slot).Offer]++;
            schools[draft.At(slot).School]++;
        }

        return new(offers, [.. problem.Offers.Select(offer => offer.School)], [.. schools.Select(places => (int)Math.Min(places, int.MaxValue))], held.Length + more, model.OffersAt);
    }

    // What a held slot could have instead, at what that costs more. Nothing moves before the flow is done, so it does not matter when it is asked.
    private FlowRow Held(int slot)
    {
        var own = Cost(slot, draft.Chosen[slot]);
        return new(Arcs(slot, choice => choice == draft.Chosen[slot] ? 0 : Math.Max(0, Cost(slot, choice) - own)), Math.Max(0, Costing.Out(draft, slot) - own));
    }

    // False when stopped: the rest stay open.
    private bool Add(CapacityFlow flow, int slot, HashSet<int> later)
    {
        if (stop.IsCancellationRequested)
        {
            return false;
        }

        var trainee = model.TraineeOf[slot];
        if (Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee]).Any(later.Contains))
        {
            ahead.Prepare(slot, later);
            flow.Add(Arcs(slot, ahead.With), ahead.Unfilled);
        }
        else
        {
            flow.Add(Arcs(slot, choice => Cost(slot, choice)), Costing.Out(draft, slot));
        }

        return true;
    }

    private FlowArc[] Arcs(int slot, Func<int, long> cost)
    {
        var (candidates, rest) = (model.Candidates[slot], TogetherRules.Rest(draft, slot));
        int[] own = [.. Enumerable.Range(0, candidates.Length).Where(choice => choice == draft.Chosen[slot] || rest.Allows(draft, slot, candidates[choice]))];
        choices[slot] = own;
        return Array.ConvertAll(own, choice => new FlowArc(candidates[choice].Offer, cost(choice)));
    }

    private long Cost(int slot, int choice)
    {
        var candidate = model.Candidates[slot][choice];
        return candidate.Cost + Costing.SimilarTo(draft, slot, candidate.School) + Costing.ApartAt(draft, slot, candidate.School);
    }

    // Where a chain came by, what it would cost to have one place less; elsewhere a full place costs at least that somebody moves.
    private void Reprice(CapacityFlow flow, int window)
    {
        for (var offer = 0; offer < model.Problem.Offers.Count; offer++)
        {
            prices[model.OfferResource(offer, window)] = Math.Max(flow.Price(offer), draft.OfferFree(offer, window) > 0 ? 0 : model.Weights.Change);
        }
    }
}
