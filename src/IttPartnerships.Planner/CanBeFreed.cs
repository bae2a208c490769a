namespace IttPartnerships.Planner;

/// <summary>
/// Which offers have a free place in one window or could be given one by a chain of moves, followed backwards from the free places: whoever can have none of them needs no search.
/// May name an offer too many, never one too few. O(candidates) at most: nobody leaves twice.
/// </summary>
internal sealed class CanBeFreed
{
    private readonly Draft draft;
    private readonly Model model;
    private readonly int window;
    private readonly bool[] open;
    private readonly bool[] schoolSeen;
    private readonly Queue<int> queue = new();

    /// <param name="held">The filled slots of the window that may move.</param>
    public CanBeFreed(Draft draft, int window, IReadOnlyList<int> held, SlotsByOffer couldHave)
    {
        (this.draft, model, this.window) = (draft, draft.Model, window);
        open = new bool[model.Problem.Offers.Count];
        schoolSeen = new bool[model.Problem.Schools.Count];
        var stays = new bool[model.SlotCount];
        foreach (var slot in held)
        {
            stays[slot] = true;
        }

        for (var offer = 0; offer < open.Length; offer++)
        {
            if (draft.OfferFree(offer, window) > 0 && draft.SchoolFree(model.Problem.Offers[offer].School, window) > 0)
            {
                Open(offer);
            }
        }

        while (queue.TryDequeue(out var offer))
        {
            foreach (var slot in couldHave[offer])
            {
                if (stays[slot] && MayHave(slot, offer))
                {
                    stays[slot] = false;
                    Leave(draft.At(slot));
                }
            }
        }
    }

    public bool Helps(int slot) => Array.Exists(model.Candidates[slot], candidate => open[candidate.Offer]);

    // By the offer instead of the candidate, which is not at hand.
    private bool MayHave(int slot, int offer)
    {
        var asked = model.Problem.Offers[offer];
        if (!TogetherRules.KeepsLetters(draft, slot, asked.School))
        {
            return false;
        }

        var rest = TogetherRules.Rest(draft, slot);
        return !rest.Last || ((rest.Missing & ~asked.KeyStages) == KeyStages.None && (!rest.SettingMissing || model.Trainee(slot).NeedsSetting!.IsMetBy(model.Problem.Schools[asked.School].Setting)));
    }

    // Somebody who leaves frees the offer, and in the school's total whatever else it offers.
    private void Leave(in Candidate left)
    {
        Open(left.Offer);
        if (!schoolSeen[left.School])
        {
            schoolSeen[left.School] = true;
            foreach (var offer in model.OffersAt[left.School].Where(offer => draft.OfferFree(offer, window) > 0))
            {
                Open(offer);
            }
        }
    }

    // An offer at other times is free in this window and of no use to anybody: most offers of a year are such.
    private void Open(int offer)
    {
        if (!open[offer] && HardRules.HoldsIn(model.Problem.Offers[offer], model.WindowNames[window]))
        {
            open[offer] = true;
            queue.Enqueue(offer);
        }
    }
}
