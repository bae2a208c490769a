namespace IttPartnerships.Planner;

/// <summary>
/// Follows every chain of moves within one window that could free a place for a slot, while every other window stays as it is. When none
/// ends at a free place, none exists: those reached fill every place any of them could have. O(holders reached × their candidates) a slot.
/// </summary>
/// <param name="couldHave">Offers each holder could have instead, by slot, once worked out: shared by all chains of one finished plan, whatever thread they are followed on.</param>
internal sealed class MoveChain(Draft draft, int[]?[] couldHave)
{
    private readonly Model model = draft.Model;
    private readonly int[] offersSeen = new int[draft.Model.Problem.Offers.Count];
    private readonly int[] schoolsSeen = new int[draft.Model.Problem.Schools.Count];
    private readonly int[] traineesSeen = new int[draft.Model.TraineeCount];
    private readonly Queue<int> offers = new();
    private int window;
    private int chain;

    /// <summary>Trainees who hold the places asked for, in their order.</summary>
    public IReadOnlyList<int> FirstHolders { get; private set; } = [];

    /// <summary>How many trainees hold any place that could be reached by moves.</summary>
    public int Holders { get; private set; }

    /// <param name="wanted">Offers that would do.</param>
    public bool FindsFree(int slot, IReadOnlyCollection<int> wanted)
    {
        (window, Holders) = (model.WindowOf[slot], 0);
        chain++;
        offers.Clear();
        FirstHolders = [.. wanted.SelectMany(WhoHolds).Distinct().Order()];
        foreach (var offer in wanted)
        {
            See(offer);
        }

        while (offers.TryDequeue(out var offer))
        {
            var school = model.Problem.Offers[offer].School;
            if (draft.OfferFree(offer, window) <= 0)
            {
                Follow(offer);
            }
            else if (draft.SchoolFree(school, window) > 0)
            {
                return true;
            }
            else if (schoolsSeen[school] != chain)
            {
                schoolsSeen[school] = chain;
                foreach (var other in model.OffersAt[school])
                {
                    Follow(other);
                }
            }
        }

        return false;
    }

    private IEnumerable<int> WhoHolds(int offer)
    {
        IEnumerable<int> held = draft.OfferFree(offer, window) > 0 ? model.OffersAt[model.Problem.Offers[offer].School] : [offer];
        return held.SelectMany(one => draft.Holders(one, window)).Select(holder => model.TraineeOf[holder]);
    }

    private void Follow(int offer)
    {
        foreach (var holder in draft.Holders(offer, window))
        {
            var trainee = model.TraineeOf[holder];
            if (traineesSeen[trainee] == chain)
            {
                continue;
            }

            traineesSeen[trainee] = chain;
            Holders++;
            foreach (var other in couldHave[holder] ??= CouldHave(holder))
            {
                See(other);
            }
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

    private void See(int offer)
    {
        if (offersSeen[offer] != chain)
        {
            offersSeen[offer] = chain;
            offers.Enqueue(offer);
        }
    }
}
