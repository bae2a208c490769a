namespace IttPartnerships.Planner;

/// <summary>What a group of trainees adds to the prices of the proof by its own linear programme (<see cref="GroupProgramme"/>), in parts of a point.</summary>
internal sealed class GroupPrices
{
    private readonly Model model;
    private readonly Company company;
    private readonly long[] limits;
    private readonly Dictionary<int, long> meetings = [];

    /// <param name="limits">Prices of offers (<see cref="Model.OfferLimit"/>) and of schools (<see cref="Model.SchoolLimitInRow"/>); others are as in the proof.</param>
    /// <param name="unfilled">Of an unfilled slot.</param>
    public GroupPrices(Model model, Company company, IReadOnlyDictionary<int, long>? limits = null, long unfilled = 0)
    {
        (this.model, this.company, Unfilled, this.limits) = (model, company, unfilled, limits is null ? [] : new long[model.OfferLimits + model.SchoolLimits]);
        foreach (var (limit, price) in limits ?? new Dictionary<int, long>())
        {
            this.limits[limit] = price;
        }
    }

    /// <summary>Of an unfilled slot.</summary>
    public long Unfilled { get; }

    /// <summary>Of meetings (<see cref="Company.Meetings"/>): the first of the two pays it, and the other is spared as much.</summary>
    public IEnumerable<KeyValuePair<int, long>> Meetings
    {
        get => meetings;
        init => meetings = new(value);
    }

    /// <summary>The plans they are to be right for. What is in none of these costs more than any plan.</summary>
    public PlanCase Within { get; init; } = PlanCase.Any;

    /// <summary>Of one limit.</summary>
    public long Of(int limit) => limits.Length == 0 ? 0 : limits[limit];

    /// <summary>Of one meeting.</summary>
    public long OfMeeting(int meeting) => meetings.GetValueOrDefault(meeting);

    /// <summary>Of a slot's candidate, or of none (-1).</summary>
    public long Of(int slot, int choice)
    {
        if (choice < 0)
        {
            return (Unfilled * model.OutSlots(slot)) + Within.CostOfNone(slot);
        }

        ref readonly var candidate = ref model.Candidates[slot][choice];
        var cost = Within.CostOf(slot, candidate.School, candidate.Offer);
        foreach (var stretch in limits.Length > 0 ? model.Stretches.Of(model.WindowOf[slot]) : [])
        {
            cost += Of(model.OfferLimit(candidate.Offer, stretch)) + (model.Problem.Schools[candidate.School].Places is null ? 0 : Of(model.SchoolLimitInRow(candidate.School, stretch)));
        }

        foreach (var side in meetings.Count > 0 ? company.PaidFor(slot, choice) : [])
        {
            cost += side % 2 == 0 ? OfMeeting(side / 2) : -OfMeeting(side / 2);
        }

        return cost;
    }

    /// <summary>Of a trainee's course.</summary>
    public long Of(int trainee, int[] choices)
    {
        var cost = 0L;
        for (var i = 0; i < choices.Length; i++)
        {
            cost += Of(model.FirstSlot[trainee] + i, choices[i]);
        }

        return cost;
    }

    /// <summary>The prices of the proof, and these besides; an unfilled slot's in whole points, and no dearer than it weighs.</summary>
    public Prices Besides(Prices proof) => new(
        [.. proof.Places.Select((price, limit) => price + Of(limit))],
        [.. proof.Schools.Select((price, limit) => price + Of(model.OfferLimits + limit))],
        [.. proof.Meetings.Select((price, meeting) => price + OfMeeting(meeting))],
        Math.Min(model.Weights.Unfilled, (proof.PerSlot + Unfilled) / LowerBound.Scale) * LowerBound.Scale);
}
