namespace IttPartnerships.Planner;

/// <summary>
/// A plan while it is made: which candidate each slot has, and how full every offer and school is in every window. Never over
/// full: whoever places asks <see cref="Fits"/> first.
/// </summary>
internal sealed class Draft
{
    private readonly int[] offerUsed;
    private readonly int[] schoolUsed;

    public Draft(Model model)
    {
        Model = model;
        Chosen = new int[model.SlotCount];
        Array.Fill(Chosen, -1);
        offerUsed = new int[model.Problem.Offers.Count * model.WindowNames.Length];
        schoolUsed = new int[model.Problem.Schools.Count * model.WindowNames.Length];
    }

    public Model Model { get; }

    /// <summary>Slot to position in its candidates; -1 where unfilled.</summary>
    public int[] Chosen { get; }

    public Candidate At(int slot) => Model.Candidates[slot][Chosen[slot]];

    public bool IsFilled(int slot) => Chosen[slot] >= 0;

    public int Filled => Chosen.Count(choice => choice >= 0);

    public int OfferFree(int offer, int window) => Model.Problem.Offers[offer].Places - offerUsed[Model.OfferResource(offer, window)];

    public int SchoolFree(int school, int window) =>
        Model.Problem.Schools[school].Places is { } places ? places - schoolUsed[Model.SchoolResource(school, window)] : int.MaxValue;

    public bool Fits(int slot, in Candidate candidate)
    {
        var window = Model.WindowOf[slot];
        return OfferFree(candidate.Offer, window) > 0 && SchoolFree(candidate.School, window) > 0;
    }

    public void Place(int slot, int choice)
    {
        Remove(slot);
        if (choice >= 0)
        {
            Chosen[slot] = choice;
            Use(slot, +1);
        }
    }

    public void Remove(int slot)
    {
        if (Chosen[slot] >= 0)
        {
            Use(slot, -1);
            Chosen[slot] = -1;
        }
    }

    public int[] TakeOut(int trainee)
    {
        var before = Chosen[Model.FirstSlot[trainee]..Model.FirstSlot[trainee + 1]];
        for (var slot = Model.FirstSlot[trainee]; slot < Model.FirstSlot[trainee + 1]; slot++)
        {
            Remove(slot);
        }

        return before;
    }

    public void PutBack(int trainee, int[] choices)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            Place(Model.FirstSlot[trainee] + i, choices[i]);
        }
    }

    public void CopyFrom(int[] chosen)
    {
        for (var slot = 0; slot < chosen.Length; slot++)
        {
            Remove(slot);
        }

        for (var slot = 0; slot < chosen.Length; slot++)
        {
            Place(slot, chosen[slot]);
        }
    }

    private void Use(int slot, int change)
    {
        var at = At(slot);
        var window = Model.WindowOf[slot];
        offerUsed[Model.OfferResource(at.Offer, window)] += change;
        schoolUsed[Model.SchoolResource(at.School, window)] += change;
    }
}
