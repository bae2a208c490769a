namespace IttPartnerships.Planner;

/// <summary>A proposal for every slot of every trainee.</summary>
/// <param name="Slots">One for each slot, in the order of the trainees and their patterns.</param>
/// <param name="Objective">Sum of <see cref="Costs"/>: lower is better. In points of <see cref="PlanWeights"/>.</param>
/// <param name="Bound">What no plan can beat, in the same points; proved by <see cref="Proof"/>. Null where none was worked out.</param>
/// <param name="Costs">What each soft rule adds to the objective, by its name.</param>
/// <param name="ByList">What going down the list would have given, each slot at the nearest free place.</param>
/// <param name="StoppedEarly">True when it was cancelled or ran out of time: the best plan so far, every hard rule still kept.</param>
public sealed record Plan(
    IReadOnlyList<PlannedSlot> Slots,
    long Objective,
    long? Bound,
    IReadOnlyDictionary<string, long> Costs,
    PlanJourneys ByList,
    bool StoppedEarly,
    ulong Seed)
{
    public int Filled => Journeys.Filled;

    /// <summary>Extra offers that would fill unfilled slots, most useful first. Worked out when somebody first asks.</summary>
    public IReadOnlyList<ExtraOffer> Advice => Explained?.Advice ?? [];

    internal Explanations? Explained { get; init; }

    /// <summary>How far the plan can be from the best possible at most: 0.01 is 1%. Null without a bound.</summary>
    public double? Gap => Bound is not { } bound ? null : Objective <= 0 ? 0 : (Objective - bound) / (double)Objective;

    /// <summary>Slots that stay unfilled in every plan; null without a bound. A pin that cannot be kept counts for <see cref="PlanWeights.PinSlots"/>.</summary>
    public long? LeastUnfilled { get; init; }

    /// <summary>
    /// The same as <see cref="Gap"/> for everything but unfilled slots, which outweigh the rest by far: against the best of all plans that leave no more slots unfilled than this.
    /// </summary>
    public double? JourneyGap { get; init; }

    /// <summary>The prices that prove the bound, for <see cref="ProofCheck"/>; null without one.</summary>
    public PlanProof? Proof { get; init; }

    public PlanJourneys Journeys { get; } = PlanJourneys.Of(Slots.Where(slot => slot.Offer is not null).Select(slot => slot.Minutes));
}

/// <summary>A plan in three numbers. Minutes are one way; null where nothing is filled.</summary>
public sealed record PlanJourneys(int Filled, int? WorstMinutes, int? MedianMinutes)
{
    public static PlanJourneys Of(IEnumerable<int> minutesOfFilled)
    {
        int[] minutes = [.. minutesOfFilled.Order()];
        return minutes.Length == 0 ? new PlanJourneys(0, null, null) : new PlanJourneys(minutes.Length, minutes[^1], minutes[minutes.Length / 2]);
    }
}

/// <summary>
/// An offer nobody made yet. With it, each of <see cref="Fills"/> gets a place with every hard rule kept and no other placement
/// moved.
/// </summary>
/// <param name="KeyStages">What has to be taught there.</param>
/// <param name="Setting">The setting it has to be in; null for any.</param>
/// <param name="NearSchool">At or near this school (by position); null when it has to be near a trainee's home instead.</param>
/// <param name="NearTrainee">Near this trainee's home (by position), because no school known is near enough.</param>
/// <param name="TaughtThere">The school is known to teach those key stages; otherwise it only says where a place is needed.</param>
/// <param name="OnlyThere">It has to be at that very school, because the trainee's other windows of the same letter are there.</param>
/// <param name="RaisesTotal">The school would also have to take more trainees at one time than it said.</param>
public sealed record ExtraOffer(
    string Subject,
    KeyStages KeyStages,
    string Window,
    string? Kind,
    SettingNeed? Setting,
    int? NearSchool,
    int? NearTrainee,
    bool TaughtThere,
    bool OnlyThere,
    bool RaisesTotal,
    IReadOnlyList<UnfilledSlot> Fills);

/// <param name="Trainee">Position in <see cref="PlanningProblem.Trainees"/>.</param>
/// <param name="Slot">Position in the trainee's pattern.</param>
public readonly record struct UnfilledSlot(int Trainee, int Slot);

/// <summary>How far the planner has come.</summary>
/// <param name="Step">What is being done, for people: "Filling every window".</param>
/// <param name="Filled">Slots the best plan so far fills, of <paramref name="Slots"/>.</param>
/// <param name="Objective">Of the best plan so far.</param>
/// <param name="Bound">What no plan can beat, as far as it is proved by now; null before anything is.</param>
public sealed record PlanProgress(string Step, int Filled, int Slots, long Objective, long? Bound = null)
{
    /// <summary>How far the best plan so far can be from the best possible at most: 0.01 is 1%. Null without a bound.</summary>
    public double? Gap => Bound is { } bound && Objective > 0 ? Math.Max(0, (Objective - bound) / (double)Objective) : null;
}
