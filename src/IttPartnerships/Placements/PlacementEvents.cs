using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Trainees;

namespace IttPartnerships.Placements;

// Who goes where is personal: the journal names records, never people, and reasons stay with the placement.

public sealed record PlacementMark(PlacementId Placement, TraineeId Trainee, OrganisationId Provider, OrganisationId School)
{
    public static PlacementMark Of(Placement placement) => new(placement.Id, placement.Trainee, placement.Provider, placement.School);
}

public abstract record PlacementEvent(PlacementMark About) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => [About.Placement.Value, About.Trainee.Value, About.Provider.Value, About.School.Value];
}

public sealed record PlacementPencilled(PlacementMark About, DateOnly FirstDay, DateOnly LastDay, bool Again = false) : PlacementEvent(About)
{
    public override string Summary => Again ? "Pencilled a placement again" : "Pencilled a placement";
}

/// <param name="From">The school it was at.</param>
public sealed record PlacementMoved(PlacementMark About, OrganisationId From) : PlacementEvent(About)
{
    public override string Summary => "Moved a placement to another place";
}

public sealed record PlacementProposed(PlacementMark About, DateOnly AnswerBy) : PlacementEvent(About)
{
    public override string Summary => "Proposed a placement to the school";
}

/// <param name="Recorded">The provider wrote down what the school said.</param>
public sealed record ProposalAnswered(PlacementMark About, bool Accepted, bool Recorded) : PlacementEvent(About)
{
    public override string Summary => $"{(Accepted ? "Accepted" : "Declined")} a placement{(Recorded ? ", as the school said" : "")}";
}

public sealed record PlacementConfirmed(PlacementMark About, bool WithoutAgreement) : PlacementEvent(About)
{
    public override string Summary => WithoutAgreement ? "Confirmed a placement without an agreement in force, with a reason" : "Confirmed a placement";
}

public sealed record PlacementWithdrawn(PlacementMark About) : PlacementEvent(About)
{
    public override string Summary => "Withdrew a placement";
}

public sealed record PlacementEnded(PlacementMark About, DateOnly LastDay) : PlacementEvent(About)
{
    public override string Summary => "Ended a placement early";
}

public sealed record PlacementPublished(PlacementMark About, DateOnly On) : PlacementEvent(About)
{
    public override string Summary => $"Set the day from which the trainee sees the placement to {On.ToString("d MMMM yyyy", Kernel.Dates.British)}";
}

public sealed record PlacementPinned(PlacementMark About, bool Pinned) : PlacementEvent(About)
{
    public override string Summary => Pinned ? "Pinned a placement" : "Unpinned a placement";
}

public sealed record PlacementExplained(PlacementMark About) : PlacementEvent(About)
{
    public override string Summary => "Let the trainee read why the placement is theirs";
}

/// <summary>What the day did by itself.</summary>
public sealed record PlacementPassed(PlacementMark About, PlacementState State) : PlacementEvent(About)
{
    public override string Summary => State switch
    {
        PlacementState.UnderWay => "A placement began",
        PlacementState.Completed => "A placement was completed",
        _ => "A proposal was not answered in time",
    };
}
