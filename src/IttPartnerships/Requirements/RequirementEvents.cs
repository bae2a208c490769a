using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Requirements;

public sealed record RuleConfirmed(OrganisationId Provider, string Rule, string SourceRead) : JournalEvent
{
    public override string Summary => $"Confirmed requirement {Rule} after reading its source";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value];
}

public sealed record RuleConfirmationWithdrawn(OrganisationId Provider, string Rule) : JournalEvent
{
    public override string Summary => $"Withdrew the confirmation of requirement {Rule}";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value];
}

/// <summary>Which adjustment an event was about. The reason is people's own words and stays out of the journal.</summary>
/// <param name="About">The trainee or the course.</param>
public sealed record AdjustmentMark(OrganisationId Provider, AdjustmentId Adjustment, string Rule, Guid About, bool OfCourse)
{
    public string Words => $"an adjustment of requirement {Rule} for a {(OfCourse ? "course" : "trainee")}";

    public static AdjustmentMark Of(RequirementAdjustment adjustment) => new(
        adjustment.Provider, adjustment.Id, adjustment.Rule, adjustment.Trainee?.Value ?? adjustment.Course!.Value.Value, adjustment.Course is not null);
}

public abstract record AdjustmentEvent(AdjustmentMark About) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => [About.Provider.Value, About.Adjustment.Value, About.About];
}

public sealed record AdjustmentProposed(AdjustmentMark About, decimal ReducedTo) : AdjustmentEvent(About)
{
    public override string Summary => $"Proposed {About.Words}";
}

public sealed record AdjustmentDecided(AdjustmentMark About, AdjustmentState State) : AdjustmentEvent(About)
{
    public override string Summary => State switch
    {
        AdjustmentState.Approved => $"Approved {About.Words}",
        AdjustmentState.Refused => $"Refused {About.Words}",
        _ => $"Withdrew {About.Words}",
    };
}
