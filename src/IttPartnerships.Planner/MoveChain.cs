namespace IttPartnerships.Planner;

/// <summary>
/// Follows every chain of moves within one window that could free a place for a slot, while every other window stays as it is. When none
/// ends at a free place, none exists: those reached fill every place any of them could have.
/// </summary>
internal sealed class MoveChain(Draft draft, int slot)
{
    private readonly Model model = draft.Model;
    private readonly int window = draft.Model.WindowOf[slot];
    private readonly HashSet<int> offersSeen = [];
    private readonly HashSet<int> schoolsSeen = [];
    private readonly Queue<int> offers = new();

    /// <summary>Trainees who hold the places asked for.</summary>
    public SortedSet<int> FirstHolders { get; } = [];

    /// <summary>Trainees who hold any place that could be reached by moves.</summary>
    public SortedSet<int> Holders { get; } = [];

    public bool FindsFree(IReadOnlyCollection<int> wanted)
    {
        foreach (var offer in wanted)
        {
            See(offer);
            FirstHolders.UnionWith(WhoHolds(offer));
        }

        while (offers.TryDequeue(out var offer))
        {
            var school = model.Problem.Offers[offer].School;
            IEnumerable<int> held = [offer];
            if (draft.OfferFree(offer, window) > 0)
            {
                if (draft.SchoolFree(school, window) > 0)
                {
                    return true;
                }

                held = schoolsSeen.Add(school) ? model.OffersAt[school] : [offer];
            }

            foreach (var holder in held.SelectMany(one => draft.Holders(one, window)))
            {
                Follow(holder);
            }
        }

        return false;
    }

    private IEnumerable<int> WhoHolds(int offer)
    {
        IEnumerable<int> held = draft.OfferFree(offer, window) > 0 ? model.OffersAt[model.Problem.Offers[offer].School] : [offer];
        return held.SelectMany(one => draft.Holders(one, window)).Select(holder => model.TraineeOf[holder]);
    }

    private void Follow(int holder)
    {
        if (!Holders.Add(model.TraineeOf[holder]))
        {
            return;
        }

        var rest = TogetherRules.Rest(draft, holder);
        foreach (var candidate in model.Candidates[holder])
        {
            if (rest.Allows(draft, holder, candidate))
            {
                See(candidate.Offer);
            }
        }
    }

    private void See(int offer)
    {
        if (offersSeen.Add(offer))
        {
            offers.Enqueue(offer);
        }
    }
}
