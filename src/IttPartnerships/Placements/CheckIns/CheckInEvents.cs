using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Placements.Support;

namespace IttPartnerships.Placements.CheckIns;

public sealed record CheckInsSent(int Asked, int Sent, int Reminded) : JournalEvent
{
    public override string Summary => $"Asked how placements go: {Asked} check-ins begun, {Sent} letters sent, {Reminded} reminders";

    public override IReadOnlyList<Guid> Subjects => [];
}

/// <summary>That somebody answered; never what.</summary>
public sealed record CheckInAnswered(CheckInId CheckIn, PlacementId Placement, OrganisationId Provider, CheckInMoment Moment, HelpAsker Who) : JournalEvent
{
    public override string Summary => $"{Who.Words} answered a check-in ({Moment.Words.ToLowerInvariant()})";

    public override IReadOnlyList<Guid> Subjects => [Placement.Value, Provider.Value, CheckIn.Value];
}

public sealed record CheckInFollowedUp(CheckInId CheckIn, PlacementId Placement, OrganisationId Provider, bool Closed) : JournalEvent
{
    public override string Summary => Closed ? "Closed the follow-up of a check-in" : "Took on the follow-up of a check-in";

    public override IReadOnlyList<Guid> Subjects => [Placement.Value, Provider.Value, CheckIn.Value];
}
