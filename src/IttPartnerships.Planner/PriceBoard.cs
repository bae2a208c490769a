namespace IttPartnerships.Planner;

/// <summary>
/// What every place costs in one round of prices, as the course oracle reads it. In parts of a point, so that whole numbers are fine enough:
/// the same on every machine and with any number of threads.
/// </summary>
/// <param name="scale">Parts of a point; 0 where only unfilled slots count.</param>
/// <param name="within">The plans that something is to be proved about; null for all.</param>
internal sealed class PriceBoard(Model model, long scale, Company company, PlanCase? within = null)
{
    /// <summary>Price of an offer in a window and of its school then together, in all stretches of the window, by <see cref="Model.OfferResource"/>. Never negative.</summary>
    public long[] OfPlace { get; } = new long[model.OfferResources];

    /// <summary>For slots of trainees who asked to be together, and those a case is about: what each candidate costs besides, by slot and choice; null for others.</summary>
    public long[]?[] Together { get; } = new long[model.SlotCount][];

    /// <summary>Parts of a point that one point is; 0 where only unfilled slots count.</summary>
    public long Scale { get; } = scale;

    /// <summary>What one unfilled slot costs here, in parts.</summary>
    public long PerSlot { get; set; }

    /// <summary>What leaving this slot unfilled costs here: its count of slots, and what people were told and the wish for company, which have fixed prices.</summary>
    public long Out(int slot) => (PerSlot * model.OutSlots(slot)) + (Scale * (model.OutPoints(slot) + company.Out(slot))) + (within?.CostOfNone(slot) ?? 0);

    /// <summary>What a candidate costs, its place and company included, in parts.</summary>
    public long CostOf(int slot, int choice)
    {
        ref readonly var candidate = ref model.Candidates[slot][choice];
        return (candidate.Cost * Scale) + OfPlace[model.OfferResource(candidate.Offer, model.WindowOf[slot])] + (Together[slot] is { } together ? together[choice] : 0);
    }

    /// <summary>What the cheapest candidate of a slot costs, or none. Reads no further than candidates that cost as much without a place.</summary>
    public long LeastOf(int slot)
    {
        var (candidates, firstPlace) = (model.Candidates[slot], model.OfferResource(0, model.WindowOf[slot]));
        var (together, least) = (Together[slot], Out(slot));
        for (var choice = 0; choice < candidates.Length && candidates[choice].Cost * Scale < least; choice++)
        {
            ref readonly var candidate = ref candidates[choice];
            least = Math.Min(least, (candidate.Cost * Scale) + OfPlace[firstPlace + candidate.Offer] + (together is null ? 0 : together[choice]));
        }

        return least;
    }

    /// <summary>Takes over prices and asks about every trainee.</summary>
    /// <param name="near">Gets the candidates of each slot at the few cheapest schools of its letter, if anybody wants them.</param>
    /// <returns>What these prices prove: all cheapest courses, less the price of every place there is. In parts of a point; unfilled slots where those have none.</returns>
    public long Set(Prices prices, OracleRound round, CancellationToken stop, Candidate[]?[]? near = null)
    {
        var paid = Read(prices);
        return round.Run(this, stop, near) - paid;
    }

    /// <summary>What these prices prove, in points: every plan costs whole ones, so none costs less than the next whole point.</summary>
    /// <inheritdoc cref="Set"/>
    public long Points(Prices prices, OracleRound round, CancellationToken stop, Candidate[]?[]? near = null)
    {
        var parts = Set(prices, round, stop, near);
        return parts >= 0 ? (parts + Scale - 1) / Scale : -(-parts / Scale);
    }

    /// <summary>Takes over prices.</summary>
    /// <returns>The price of every place there is, in parts of a point.</returns>
    public long Read(Prices prices)
    {
        var stretches = model.Stretches.Count;
        var paid = 0L;
        PerSlot = prices.PerSlot;
        for (var i = 0; i < prices.Places.Length; i++)
        {
            paid += prices.Places[i] == 0 ? 0 : prices.Places[i] * Math.Max(0, model.Problem.Offers[i / stretches].Places);
        }

        for (var i = 0; i < prices.Schools.Length; i++)
        {
            paid += prices.Schools[i] == 0 ? 0 : prices.Schools[i] * Math.Max(0, model.Problem.Schools[i / stretches].Places!.Value);
        }

        for (var offer = 0; offer < model.Problem.Offers.Count; offer++)
        {
            ReadPlaces(offer, prices);
        }

        foreach (var slot in within?.Slots ?? [])
        {
            Array.Clear(Together[slot] ??= new long[model.Candidates[slot].Length]);
        }

        if (Scale > 0)
        {
            paid += Scale * company.PaidBack;
            foreach (var slot in company.Slots)
            {
                company.Read(slot, prices, Scale, Together[slot] ??= new long[model.Candidates[slot].Length]);
            }
        }

        foreach (var slot in within?.Slots ?? [])
        {
            for (var choice = 0; choice < model.Candidates[slot].Length; choice++)
            {
                ref readonly var candidate = ref model.Candidates[slot][choice];
                Together[slot]![choice] += within!.CostOf(slot, candidate.School, candidate.Offer);
            }
        }

        return paid;
    }

    private void ReadPlaces(int offer, Prices prices)
    {
        var school = model.Problem.Offers[offer].School;
        for (var window = 0; window < model.WindowNames.Length; window++)
        {
            var price = 0L;
            foreach (var stretch in model.Stretches.Of(window))
            {
                price += prices.Places[model.OfferLimit(offer, stretch)] + prices.Schools[model.SchoolLimit(school, stretch)];
            }

            OfPlace[model.OfferResource(offer, window)] = price;
        }
    }
}
