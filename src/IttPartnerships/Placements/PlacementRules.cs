using IttPartnerships.Kernel;
using IttPartnerships.Programmes;

namespace IttPartnerships.Placements;

/// <summary>A placement about to take a step.</summary>
/// <param name="Stay">Its days as planned.</param>
public sealed record StepFacts(PlacementState From, PlacementState To, MovedBy By, Period Stay, DateOnly Today)
{
    public string? Reason { get; init; }

    /// <summary>When the school is asked to have answered.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Agreements in force cover every day of it.</summary>
    public bool Agreed { get; init; }

    public string? OverrideReason { get; init; }

    /// <summary>Who confirms acts for the accredited provider itself.</summary>
    public bool ByAccredited { get; init; }

    /// <summary>The trainee is expected or in training.</summary>
    public bool Trains { get; init; } = true;

    /// <summary>The last day there, where it ends early.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The school was asked for it.</summary>
    public bool SchoolKnows { get; init; }
}

/// <summary>A placement about to be pencilled, or moved to another place.</summary>
/// <param name="WindowFits">It is a window of a pattern the trainee's course follows.</param>
/// <param name="WindowTaken">The trainee has a placement in that window already.</param>
/// <param name="OfferFits">The offer is at that school, stands, is of a kind to be placed on, and may be seen.</param>
/// <param name="Excluded">The trainee is not placed at that school.</param>
public sealed record PencilFacts(DateOnly? FirstDay, DateOnly? LastDay, Weekdays Days, bool Trains, bool WindowFits, bool WindowTaken, bool OfferFits, bool Excluded, bool SchoolOpen);

public static class PlacementRules
{
    public const int LongestReason = 1000;

    private const string Source = "R17; domain, placement";

    public static readonly IReadOnlyList<Rule<StepFacts>> BeforeStep =
    [
        new("PT-01", "This placement is not where you saw it, and cannot take this step. Look at what it says now", Source, facts => PlacementStates.May(facts.From, facts.To, facts.By)),
        new("PT-02", "Enter a reason, in 1,000 characters or fewer", Source, facts => !NeedsReason(facts) || facts.Reason?.Trim().Length is > 0 and <= LongestReason, nameof(StepFacts.Reason)),
        new("PT-03", "No agreement with the school is in force on every day of this placement. Agree one first, or the accredited provider records why it confirms without one", "R2; domain invariant 7",
            facts => facts.To != PlacementState.Confirmed || facts.Agreed || !string.IsNullOrWhiteSpace(facts.OverrideReason), nameof(StepFacts.OverrideReason)),
        new("PT-04", "Only the accredited provider can confirm a placement without an agreement in force", "R8, R22; domain invariant 7",
            facts => facts.To != PlacementState.Confirmed || facts.Agreed || string.IsNullOrWhiteSpace(facts.OverrideReason) || facts.ByAccredited, nameof(StepFacts.OverrideReason)),
        new("PT-05", "Enter the day by which the school is asked to answer: today or later, and before the placement ends", Source,
            facts => facts.To != PlacementState.Proposed || (facts.AnswerBy >= facts.Today && facts.AnswerBy <= facts.Stay.Until), nameof(StepFacts.AnswerBy)),
        new("PT-06", "The last day has to be a day of the placement", Source, facts => facts.To != PlacementState.EndedEarly || (facts.LastDay is { } last && facts.Stay.Contains(last)), nameof(StepFacts.LastDay)),
        new("PT-07", "This trainee is not expected and not in training", Source,
            facts => facts.Trains || facts.To is not (PlacementState.Pencilled or PlacementState.Proposed or PlacementState.Confirmed)),
        new("PT-08", "This day has not come yet", Source, facts => facts.By != MovedBy.Day || HasCome(facts)),
        new("PT-09", "The school was asked for this placement: pencil it anew instead", Source, facts => facts.To != PlacementState.Pencilled || !facts.SchoolKnows),
        new("PT-10", "Enter the reason in 1,000 characters or fewer", Source, facts => facts.OverrideReason is null || facts.OverrideReason.Length <= LongestReason, nameof(StepFacts.OverrideReason)),
    ];

    public static readonly IReadOnlyList<Rule<PencilFacts>> BeforePencilling =
    [
        new("PT-20", "Enter the first and the last day, the last not before the first", Source, facts => facts.FirstDay is not null && facts.LastDay is not null && facts.FirstDay <= facts.LastDay, nameof(PencilFacts.FirstDay)),
        new("PT-21", "Choose at least one weekday in school", Source, facts => facts.Days != Weekdays.None, nameof(PencilFacts.Days)),
        new("PT-22", "This trainee is not expected and not in training", Source, facts => facts.Trains),
        new("PT-23", "This is no window of the pattern that the trainee’s course follows", Source, facts => facts.WindowFits, "Window"),
        new("PT-24", "This trainee has a placement in this window already. Move that one instead", "domain, placement", facts => !facts.WindowTaken, "Window"),
        new("PT-25", "This offer does not stand any more, or is not for you", "R17, W4", facts => facts.OfferFits, "Offer"),
        new("PT-26", "This trainee is not placed at this school: see the exclusions on the trainee’s page", "domain, trainee", facts => !facts.Excluded, "School"),
        new("PT-27", "This is no school that is open", Source, facts => facts.SchoolOpen, "School"),
    ];

    private static bool NeedsReason(StepFacts facts) => facts.To is PlacementState.Declined or PlacementState.EndedEarly || (facts.To == PlacementState.Withdrawn && facts.SchoolKnows);

    private static bool HasCome(StepFacts facts) => facts.To switch
    {
        PlacementState.UnderWay => facts.Stay.From <= facts.Today,
        PlacementState.Completed => facts.Stay.Until < facts.Today,
        PlacementState.Expired => facts.AnswerBy < facts.Today,
        _ => false,
    };
}
