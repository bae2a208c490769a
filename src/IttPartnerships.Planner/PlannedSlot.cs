namespace IttPartnerships.Planner;

/// <param name="Trainee">Position in <see cref="PlanningProblem.Trainees"/>.</param>
/// <param name="Slot">Position in the trainee's pattern.</param>
/// <param name="Offer">Position in <see cref="PlanningProblem.Offers"/>; null where unfilled.</param>
/// <param name="Minutes">One way; 0 where unfilled.</param>
/// <param name="Why">One plain sentence: why here, or why nowhere, narrowed step by step. The first to ask for any of a plan waits until all are worked out.</param>
public sealed record PlannedSlot(int Trainee, int Slot, int? Offer, int Minutes, string Why)
{
    /// <summary>Why a slot is there whose place people decided on, by a pin.</summary>
    public const string Fixed = "Fixed before this plan was made";

    /// <summary>Why a slot is there that stays as people were told.</summary>
    public const string Kept = "Kept as it was";

    private readonly Explanations? explained;
    private readonly int number;

    internal PlannedSlot(int trainee, int slot, int? offer, int minutes, Explanations explained, int number)
        : this(trainee, slot, offer, minutes, "") => (this.explained, this.number) = (explained, number);

    public string Why
    {
        get => explained is null ? field : explained.Reasons[number];
        init => (field, explained) = (value, null);
    }

    = Why;

    public bool Equals(PlannedSlot? other) =>
        other is not null && (Trainee, Slot, Offer, Minutes) == (other.Trainee, other.Slot, other.Offer, other.Minutes) && string.Equals(Why, other.Why, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Trainee, Slot, Offer, Minutes);
}
