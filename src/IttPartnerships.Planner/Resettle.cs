namespace IttPartnerships.Planner;

/// <summary>
/// Moves that cross windows, which no flow of one window can see: one trainee's whole course is chosen anew, whoever is in the way is
/// chosen anew too, and all of it is kept only when it is better in all.
/// </summary>
internal sealed class Resettle(Draft draft, long[] prices)
{
    private const int Steps = 4_000;
    private const int Tries = 10;
    private const int MostInTheWay = 6;
    private readonly Model model = draft.Model;
    private readonly TraineeSearch search = new(draft.Model);
    private readonly Dictionary<int, long> blocked = [];
    private readonly List<int> touched = [];

    /// <summary>True for a candidate the slot may have in this move.</summary>
    public delegate bool Only(int slot, in Candidate candidate);

    /// <summary>Tries to place these trainees better, one after the other; keeps what is only when all together it costs less.</summary>
    /// <param name="depth">How many may be moved for one who moves.</param>
    public bool Better(IReadOnlyList<int> trainees, int depth, Only? only = null)
    {
        draft.Settle();
        touched.Clear();
        foreach (var trainee in trainees)
        {
            Touch(trainee);
            draft.TakeOut(trainee);
        }

        foreach (var trainee in trainees)
        {
            Settle(trainee, depth, only);
        }

        var after = Costing.Of(draft, touched.ToArray());
        List<(int Slot, int Choice)> chosen = [.. touched.SelectMany(trainee => Slots(trainee).Select(slot => (slot, draft.Chosen[slot])))];
        draft.Rollback(0);
        if (after >= Costing.Of(draft, touched.ToArray()))
        {
            return false;
        }

        touched.ForEach(draft.TakeOut);
        chosen.ForEach(pair => draft.Place(pair.Slot, pair.Choice));
        draft.Settle();
        return true;
    }

    private IEnumerable<int> Slots(int trainee) => Enumerable.Range(model.FirstSlot[trainee], model.FirstSlot[trainee + 1] - model.FirstSlot[trainee]);

    private void Touch(int trainee)
    {
        if (!touched.Contains(trainee))
        {
            touched.Add(trainee);
        }
    }

    // The cheapest plan whose places can be had; where someone in the way cannot be moved, that place is dearer at the next try.
    private void Settle(int trainee, int depth, Only? only)
    {
        blocked.Clear();
        for (var attempt = 0; depth > 0 && attempt < Tries; attempt++)
        {
            var mark = draft.Mark();
            Search(trainee, only, freeOnly: false);
            int[] plan = [.. search.Best];
            if (PlaceAll(trainee, plan))
            {
                return;
            }

            draft.Rollback(mark);
        }

        Replan(trainee, only);
    }

    private void Replan(int trainee, Only? only)
    {
        Search(trainee, only, freeOnly: true);
        var first = model.FirstSlot[trainee];
        for (var i = 0; i < search.Best.Length; i++)
        {
            if (search.Best[i] >= 0 && draft.Fits(first + i, model.Candidates[first + i][search.Best[i]]))
            {
                draft.Place(first + i, search.Best[i]);
            }
        }
    }

    private void Search(int trainee, Only? only, bool freeOnly)
    {
        foreach (var slot in Slots(trainee))
        {
            var position = slot - model.FirstSlot[trainee];
            var options = search.Options(position);
            options.Clear();
            var candidates = model.Candidates[slot];
            var alone = Costing.ApartAt(draft, slot, Costing.Nowhere);
            for (var choice = 0; choice < candidates.Length; choice++)
            {
                ref readonly var candidate = ref candidates[choice];
                var fits = draft.Fits(slot, candidate);
                if ((fits || !freeOnly) && (only is null || only(slot, candidate)))
                {
                    var toll = fits ? 0 : Toll(model.OfferResource(candidate.Offer, model.WindowOf[slot]));
                    options.Add(new Priced(candidate.Cost + toll + Costing.ApartAt(draft, slot, candidate.School) - alone, choice));
                }
            }

            search.Sort(position);
        }

        search.Run(trainee, Steps);
    }

    // What the last flow said a place is worth, capped below a lost slot, and more where we failed to get it.
    private long Toll(int resource) => Math.Min(prices[resource], model.Weights.Unfilled / 100) + 500 + blocked.GetValueOrDefault(resource);

    private bool PlaceAll(int trainee, int[] plan)
    {
        for (var i = 0; i < plan.Length; i++)
        {
            var slot = model.FirstSlot[trainee] + i;
            if (plan[i] < 0)
            {
                continue;
            }

            var candidate = model.Candidates[slot][plan[i]];
            if (draft.Fits(slot, candidate))
            {
                draft.Place(slot, plan[i]);
            }
            else if (!MakeWay(trainee, slot, plan[i]))
            {
                var resource = model.OfferResource(candidate.Offer, model.WindowOf[slot]);
                blocked[resource] = blocked.GetValueOrDefault(resource) + (model.Weights.Unfilled / 50);
                return false;
            }
        }

        return true;
    }

    // Of those in the way, the one who can best go elsewhere goes.
    private bool MakeWay(int trainee, int slot, int choice)
    {
        var candidate = model.Candidates[slot][choice];
        var best = (Cost: model.Weights.Unfilled / 2, Trainee: -1);
        foreach (var other in draft.InTheWay(candidate, model.WindowOf[slot]).Where(other => other != trainee).Distinct().OrderBy(model.Shuffle).Take(MostInTheWay))
        {
            var mark = draft.Mark();
            var cost = -Costing.Of(draft, other);
            if (MoveAway(other, slot, choice))
            {
                cost += Costing.Of(draft, other);
                best = cost < best.Cost ? (cost, other) : best;
            }

            draft.Rollback(mark);
        }

        if (best.Trainee < 0)
        {
            return false;
        }

        Touch(best.Trainee);
        return MoveAway(best.Trainee, slot, choice);
    }

    private bool MoveAway(int other, int slot, int choice)
    {
        draft.TakeOut(other);
        if (!draft.Fits(slot, model.Candidates[slot][choice]))
        {
            return false;
        }

        draft.Place(slot, choice);
        Replan(other, only: null);
        return true;
    }
}
