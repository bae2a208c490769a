namespace IttPartnerships.Planner;

/// <summary>
/// Follows every chain of moves within one window that could free a place for a slot, while every other window stays as it is. When none
/// ends at a free place, none exists: those reached fill every place any of them could have.
/// </summary>
/// <param name="couldHave">Offers each holder could have instead, once worked out: shared by the chains of one finished plan.</param>
internal sealed class MoveChain(Draft draft, int slot, Dictionary<int, int[]> couldHave)
{
    private readonly Model model = draft.Model;
    private readonly int window = draft.Model.WindowOf[slot];
    private readonly bool[] offersSeen = new bool[draft.Model.Problem.Offers.Count];
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

        if (!couldHave.TryGetValue(holder, out var others))
        {
            var rest = TogetherRules.Rest(draft, holder);
            couldHave[holder] = others = [.. model.Candidates[holder].Where(candidate => rest.Allows(draft, holder, candidate)).Select(candidate => candidate.Offer)];
        }

        foreach (var offer in others)
        {
            See(offer);
        }
    }

    private void See(int offer)
    {
        if (!offersSeen[offer])
        {
            offersSeen[offer] = true;
            offers.Enqueue(offer);
        }
    }
}
