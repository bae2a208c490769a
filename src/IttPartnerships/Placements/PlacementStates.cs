namespace IttPartnerships.Placements;

/// <summary>Who takes a placement a step on.</summary>
public enum MovedBy
{
    /// <summary>The accredited provider, or a partner that delivers the course for it.</summary>
    Provider,

    /// <summary>The school, signed in or through its link.</summary>
    School,

    /// <summary>Nobody: the day has come.</summary>
    Day,
}

/// <summary>One step a placement may take, and whose it is.</summary>
public sealed record PlacementStep(PlacementState From, PlacementState To, params IReadOnlyList<MovedBy> By);

public static class PlacementStates
{
    /// <summary>Every step there is; what has to hold for it is in <see cref="PlacementRules.BeforeStep"/>.</summary>
    public static readonly IReadOnlyList<PlacementStep> Steps =
    [
        new(PlacementState.Pencilled, PlacementState.Proposed, MovedBy.Provider),
        new(PlacementState.Pencilled, PlacementState.Withdrawn, MovedBy.Provider),
        new(PlacementState.Proposed, PlacementState.Accepted, MovedBy.School, MovedBy.Provider),
        new(PlacementState.Proposed, PlacementState.Declined, MovedBy.School, MovedBy.Provider),
        new(PlacementState.Proposed, PlacementState.Expired, MovedBy.Day),
        new(PlacementState.Proposed, PlacementState.Withdrawn, MovedBy.Provider),
        new(PlacementState.Expired, PlacementState.Proposed, MovedBy.Provider),
        new(PlacementState.Accepted, PlacementState.Declined, MovedBy.School, MovedBy.Provider),
        new(PlacementState.Accepted, PlacementState.Confirmed, MovedBy.Provider),
        new(PlacementState.Accepted, PlacementState.Withdrawn, MovedBy.Provider),
        new(PlacementState.Confirmed, PlacementState.Withdrawn, MovedBy.Provider),
        new(PlacementState.Confirmed, PlacementState.UnderWay, MovedBy.Day),
        new(PlacementState.UnderWay, PlacementState.Completed, MovedBy.Day),
        new(PlacementState.UnderWay, PlacementState.EndedEarly, MovedBy.Provider),
        new(PlacementState.Withdrawn, PlacementState.Pencilled, MovedBy.Provider),
    ];

    /// <summary>States in which a school has a placement before it day by day.</summary>
    public static readonly IReadOnlyList<PlacementState> FollowedBySchool =
        [PlacementState.Proposed, PlacementState.Accepted, PlacementState.Confirmed, PlacementState.UnderWay, PlacementState.Completed, PlacementState.EndedEarly];

    /// <summary>States in which days really pass in school.</summary>
    public static readonly IReadOnlyList<PlacementState> Happening = [PlacementState.Confirmed, PlacementState.UnderWay, PlacementState.Completed, PlacementState.EndedEarly];

    /// <summary>Whether the table has this step for this side.</summary>
    public static bool May(PlacementState from, PlacementState to, MovedBy by) => Steps.Any(step => step.From == from && step.To == to && step.By.Contains(by));

    extension(PlacementState state)
    {
        /// <summary>Takes a place of its offer and fills its window.</summary>
        public bool IsLive => state is not (PlacementState.Declined or PlacementState.Expired or PlacementState.Withdrawn);

        /// <summary>Not over, and not called off.</summary>
        public bool IsOpen => state is PlacementState.Pencilled or PlacementState.Proposed or PlacementState.Accepted or PlacementState.Confirmed or PlacementState.UnderWay;

        public string Words => state switch
        {
            PlacementState.Pencilled => "Pencilled",
            PlacementState.Proposed => "Proposed to the school",
            PlacementState.Accepted => "Accepted by the school",
            PlacementState.Confirmed => "Confirmed",
            PlacementState.UnderWay => "Under way",
            PlacementState.Completed => "Completed",
            PlacementState.Declined => "Declined by the school",
            PlacementState.Expired => "Not answered in time",
            PlacementState.Withdrawn => "Withdrawn",
            PlacementState.EndedEarly => "Ended early",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Maybe a state was added without its words."),
        };
    }
}
