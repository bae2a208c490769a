namespace IttPartnerships.Planner;

/// <summary>What a group of trainees adds to the prices of the proof by its own linear programme (<see cref="GroupProgramme"/>), in parts of a point.</summary>
internal sealed class GroupPrices
{
    private readonly Model model;
    private readonly long[] limits;

    /// <param name="limits">Prices of offers (<see cref="Model.OfferLimit"/>) and of schools (<see cref="Model.SchoolLimitInRow"/>); others are as in the proof.</param>
    /// <param name="unfilled">Of an unfilled slot.</param>
    public GroupPrices(Model model, IReadOnlyDictionary<int, long>? limits = null, long unfilled = 0)
    {
        (this.model, Unfilled, this.limits) = (model, unfilled, limits is null ? [] : new long[model.OfferLimits + model.SchoolLimits]);
        foreach (var (limit, price) in limits ?? new Dictionary<int, long>())
        {
            this.limits[limit] = price;
        }
    }

    /// <summary>Of an unfilled slot.</summary>
    public long Unfilled { get; }

    /// <summary>Of one limit.</summary>
    public long Of(int limit) => limits.Length == 0 ? 0 : limits[limit];

    /// <summary>Of a slot's candidate, or of none (-1).</summary>
    public long Of(int slot, int choice)
    {
        if (choice < 0 || limits.Length == 0)
        {
            return choice < 0 ? Unfilled * model.OutSlots(slot) : 0;
        }

        var cost = 0L;
        ref readonly var candidate = ref model.Candidates[slot][choice];
        foreach (var stretch in model.Stretches.Of(model.WindowOf[slot]))
        {
            cost += Of(model.OfferLimit(candidate.Offer, stretch)) + (model.Problem.Schools[candidate.School].Places is null ? 0 : Of(model.SchoolLimitInRow(candidate.School, stretch)));
        }

        return cost;
    }

    /// <summary>Of a trainee's course.</summary>
    public long Of(int trainee, int[] choices)
    {
        var cost = 0L;
        for (var i = 0; i < choices.Length && (Unfilled > 0 || limits.Length > 0); i++)
        {
            cost += Of(model.FirstSlot[trainee] + i, choices[i]);
        }

        return cost;
    }
}
