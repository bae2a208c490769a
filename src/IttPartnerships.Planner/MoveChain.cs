namespace IttPartnerships.Planner;

/// <summary>
/// Follows every chain of moves, each within one window, that could free a place for a slot, while everything else stays as it is. When none ends at a free place, and each window met is in
/// one stretch, none exists: those reached fill every place any of them could have. O(holders reached × their candidates) a slot.
/// </summary>
/// <param name="couldHave">Offers each holder could have instead, by slot, once worked out: shared by all chains of one finished plan, whatever thread they are followed on.</param>
internal sealed class MoveChain(Draft draft, int[]?[] couldHave)
{
    private readonly Model model = draft.Model;
    private readonly int[] placesSeen = new int[draft.Model.OfferResources];
    private readonly int[] schoolsSeen = new int[draft.Model.SchoolLimits];
    private readonly int[] slotsSeen = new int[draft.Model.SlotCount];
    private readonly int[] traineesSeen = new int[draft.Model.TraineeCount];
    private readonly Queue<(int Offer, int Window)> places = new();
    private int window;
    private int chain;

    /// <summary>Trainees who hold the places asked for, in their order.</summary>
    public IReadOnlyList<int> FirstHolders { get; private set; } = [];

    /// <summary>How many trainees hold any place that could be reached by moves.</summary>
    public int Holders { get; private set; }

    /// <summary>Whether all of them are there in the slot's own window; others in one at the same time.</summary>
    public bool InOneWindow { get; private set; }

    /// <summary>Whether a window that was met is in several stretches: one who leaves may then free less than is needed, or two together what none can alone.</summary>
    public bool IsUnsure { get; private set; }

    /// <param name="wanted">Offers that would do.</param>
    public bool FindsFree(int slot, IReadOnlyCollection<int> wanted)
    {
        (window, Holders, InOneWindow, IsUnsure) = (model.WindowOf[slot], 0, true, false);
        chain++;
        places.Clear();
        List<int> first = [];
        foreach (var offer in wanted)
        {
            draft.AddInTheWay(offer, window, first);
            See(offer, window);
        }

        FirstHolders = [.. first.Distinct().Order()];
        while (places.TryDequeue(out var place))
        {
            if (Follow(place.Offer, place.Window))
            {
                return true;
            }
        }

        return false;
    }

    // True where there is a free place.
    private bool Follow(int offer, int then)
    {
        var school = model.Problem.Offers[offer].School;
        var isOfferFull = draft.OfferFree(offer, then) <= 0;
        if (!isOfferFull && draft.SchoolFree(school, then) > 0)
        {
            return true;
        }

        IsUnsure |= model.Stretches.Of(then).Length > 1;
        foreach (var stretch in model.Stretches.Of(then))
        {
            if (isOfferFull && draft.OfferFreeIn(offer, stretch) <= 0)
            {
                FollowHolders(offer, stretch);
            }
            else if (!isOfferFull && draft.SchoolFreeIn(school, stretch) <= 0 && schoolsSeen[model.SchoolLimit(school, stretch)] != chain)
            {
                schoolsSeen[model.SchoolLimit(school, stretch)] = chain;
                foreach (var other in model.OffersAt[school])
                {
                    FollowHolders(other, stretch);
                }
            }
        }

        return false;
    }

    private void FollowHolders(int offer, int stretch)
    {
        foreach (var then in model.Stretches.WindowsIn(stretch))
        {
            foreach (var holder in draft.Holders(offer, then))
            {
                Follow(holder);
            }
        }
    }

    private void Follow(int holder)
    {
        if (slotsSeen[holder] == chain)
        {
            return;
        }

        slotsSeen[holder] = chain;
        var (trainee, then) = (model.TraineeOf[holder], model.WindowOf[holder]);
        Holders += traineesSeen[trainee] == chain ? 0 : 1;
        traineesSeen[trainee] = chain;
        InOneWindow &= then == window;
        foreach (var other in couldHave[holder] ??= CouldHave(holder))
        {
            See(other, then);
        }
    }

    private int[] CouldHave(int holder)
    {
        var rest = TogetherRules.Rest(draft, holder);
        List<int> others = [];
        foreach (ref readonly var candidate in model.Candidates[holder].AsSpan())
        {
            if (rest.Allows(draft, holder, candidate))
            {
                others.Add(candidate.Offer);
            }
        }

        return [.. others];
    }

    private void See(int offer, int then)
    {
        var place = model.OfferResource(offer, then);
        if (placesSeen[place] != chain)
        {
            placesSeen[place] = chain;
            places.Enqueue((offer, then));
        }
    }
}
