namespace IttPartnerships.Planner;

/// <summary>
/// A plan while it is made: which candidate each slot has, and how full every offer and school is in every stretch. Never over
/// full: whoever places asks <see cref="Fits"/> first.
/// </summary>
internal sealed class Draft
{
    private readonly int[] offerFree;
    private readonly int[] schoolFree;
    private readonly List<int>?[] holders;
    private readonly List<(int Slot, int Choice)> history = [];

    public Draft(Model model)
    {
        Model = model;
        Chosen = new int[model.SlotCount];
        Array.Fill(Chosen, -1);
        offerFree = InEachStretch(model, [.. model.Problem.Offers.Select(offer => offer.Places)]);
        schoolFree = InEachStretch(model, [.. model.Problem.Schools.Select(school => school.Places ?? int.MaxValue)]);
        holders = new List<int>?[model.OfferResources];
    }

    public Model Model { get; }

    /// <summary>Slot to position in its candidates; -1 where unfilled.</summary>
    public int[] Chosen { get; }

    public Candidate At(int slot) => Model.Candidates[slot][Chosen[slot]];

    public bool IsFilled(int slot) => Chosen[slot] >= 0;

    public int Filled => Chosen.Count(choice => choice >= 0);

    /// <summary>Places left in a window: on the days of it when fewest are.</summary>
    public int OfferFree(int offer, int window)
    {
        var free = int.MaxValue;
        foreach (var stretch in Model.Stretches.Of(window))
        {
            free = Math.Min(free, OfferFreeIn(offer, stretch));
        }

        return free;
    }

    public int OfferFreeIn(int offer, int stretch) => offerFree[Model.OfferLimit(offer, stretch)];

    /// <summary>Very many where the school has no limit.</summary>
    /// <inheritdoc cref="OfferFree"/>
    public int SchoolFree(int school, int window)
    {
        var free = int.MaxValue;
        foreach (var stretch in Model.Stretches.Of(window))
        {
            free = Math.Min(free, SchoolFreeIn(school, stretch));
        }

        return free;
    }

    public int SchoolFreeIn(int school, int stretch) => schoolFree[Model.SchoolLimit(school, stretch)];

    public bool Fits(int slot, in Candidate candidate)
    {
        var window = Model.WindowOf[slot];
        return OfferFree(candidate.Offer, window) > 0 && SchoolFree(candidate.School, window) > 0;
    }

    /// <summary>Slots that have this offer in this window.</summary>
    public IReadOnlyList<int> Holders(int offer, int window) => holders[Model.OfferResource(offer, window)] ?? [];

    /// <summary>
    /// Trainees of whom some would have to leave for this candidate to fit, one in every stretch that is full: those at its offer, or at all its school where the school is full. May name one
    /// several times.
    /// </summary>
    public List<int> InTheWay(in Candidate candidate, int window)
    {
        List<int> trainees = [];
        AddInTheWay(candidate.Offer, window, trainees);
        return trainees;
    }

    /// <inheritdoc cref="InTheWay"/>
    public void AddInTheWay(int offer, int window, List<int> trainees)
    {
        var isOfferFull = OfferFree(offer, window) <= 0;
        foreach (var stretch in Model.Stretches.Of(window))
        {
            if (!isOfferFull)
            {
                foreach (var other in Model.OffersAt[Model.Problem.Offers[offer].School])
                {
                    AddHolders(other, stretch, trainees);
                }
            }
            else if (OfferFreeIn(offer, stretch) <= 0)
            {
                AddHolders(offer, stretch, trainees);
            }
        }
    }

    private void AddHolders(int offer, int stretch, List<int> trainees)
    {
        foreach (var window in Model.Stretches.WindowsIn(stretch))
        {
            if (holders[Model.OfferResource(offer, window)] is { } slots)
            {
                foreach (var slot in slots)
                {
                    trainees.Add(Model.TraineeOf[slot]);
                }
            }
        }
    }

    public void Place(int slot, int choice)
    {
        if (Chosen[slot] != choice)
        {
            history.Add((slot, Chosen[slot]));
            Set(slot, choice);
        }
    }

    public void Remove(int slot) => Place(slot, -1);

    public void TakeOut(int trainee)
    {
        for (var slot = Model.FirstSlot[trainee]; slot < Model.FirstSlot[trainee + 1]; slot++)
        {
            Remove(slot);
        }
    }

    /// <summary>A moment to come back to with <see cref="Rollback"/>.</summary>
    public int Mark() => history.Count;

    public void Rollback(int mark)
    {
        for (var i = history.Count - 1; i >= mark; i--)
        {
            Set(history[i].Slot, history[i].Choice);
        }

        history.RemoveRange(mark, history.Count - mark);
    }

    /// <summary>Keeps what is; nothing before this moment can be come back to.</summary>
    public void Settle() => history.Clear();

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

        Settle();
    }

    private void Set(int slot, int choice)
    {
        if (Chosen[slot] >= 0)
        {
            Use(slot, -1);
        }

        Chosen[slot] = choice;
        if (choice >= 0)
        {
            Use(slot, +1);
        }
    }

    private void Use(int slot, int change)
    {
        var at = At(slot);
        var window = Model.WindowOf[slot];
        var offer = Model.OfferResource(at.Offer, window);
        foreach (var stretch in Model.Stretches.Of(window))
        {
            offerFree[Model.OfferLimit(at.Offer, stretch)] -= change;
            schoolFree[Model.SchoolLimit(at.School, stretch)] -= change;
        }

        if (change > 0)
        {
            (holders[offer] ??= []).Add(slot);
        }
        else
        {
            holders[offer]!.Remove(slot);
        }
    }

    private static int[] InEachStretch(Model model, int[] places)
    {
        var stretches = model.Stretches.Count;
        var all = new int[places.Length * stretches];
        for (var i = 0; i < places.Length; i++)
        {
            Array.Fill(all, places[i], i * stretches, stretches);
        }

        return all;
    }
}
