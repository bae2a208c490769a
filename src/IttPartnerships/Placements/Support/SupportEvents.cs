using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.Placements.Support;

/// <param name="What">What happened, in words that name nobody.</param>
public sealed record PlacementPeopleChanged(PlacementId Placement, OrganisationId Provider, OrganisationId School, string What) : JournalEvent
{
    public override string Summary => What;

    public override IReadOnlyList<Guid> Subjects => [Placement.Value, Provider.Value, School.Value];
}

public sealed record SupportContactKept(SupportContactId Contact, OrganisationId KeptBy, bool Removed) : JournalEvent
{
    public override string Summary => Removed ? "Removed a support contact" : "Named a support contact for placements";

    public override IReadOnlyList<Guid> Subjects => [KeptBy.Value];
}

public sealed record HelpAsked(HelpRequestId Request, PlacementId Placement, OrganisationId Provider, OrganisationId School, HelpAsker Asker) : JournalEvent
{
    public override string Summary => $"{Asker.Words} asked for help with a placement";

    public override IReadOnlyList<Guid> Subjects => [Placement.Value, Provider.Value, School.Value, Request.Value];
}

public sealed record HelpAnswered(HelpRequestId Request, PlacementId Placement, OrganisationId Provider) : JournalEvent
{
    public override string Summary => "Answered a request for help";

    public override IReadOnlyList<Guid> Subjects => [Placement.Value, Provider.Value, Request.Value];
}

public sealed record HelpChased(int Reminded, int Escalated) : JournalEvent
{
    public override string Summary => $"Reminded of {Reminded} open {(Reminded == 1 ? "request" : "requests")} for help, and told managers of {Escalated}";

    public override IReadOnlyList<Guid> Subjects => [];
}
