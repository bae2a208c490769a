using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;

namespace IttPartnerships.GettingInvolved.Expertise;

// What somebody offers is theirs to take back without a trace of it: the journal says that they offered something, and where it was shown.

public sealed record ExpertiseSaved(ExpertiseId Expertise, PersonId Person, IReadOnlyList<OrganisationId> Partnerships) : JournalEvent
{
    public override string Summary => Partnerships.Count switch
    {
        0 => "Saved their expertise, shown in no partnership",
        1 => "Saved their expertise, shown in 1 partnership",
        var several => $"Saved their expertise, shown in {several} partnerships",
    };

    public override IReadOnlyList<Guid> Subjects => [Expertise.Value, Person.Value];
}

/// <param name="Partnership">Empty for all of them.</param>
public sealed record ExpertiseHidden(ExpertiseId Expertise, PersonId Person, OrganisationId? Partnership) : JournalEvent
{
    public override string Summary => Partnership is null ? "Took back every consent to show their expertise" : "Took back the consent to show their expertise in one partnership";

    public override IReadOnlyList<Guid> Subjects => [Expertise.Value, Person.Value];
}

public sealed record ExpertiseRemoved(ExpertiseId Expertise, PersonId Person) : JournalEvent
{
    public override string Summary => "Removed what they offered as expertise";

    public override IReadOnlyList<Guid> Subjects => [Expertise.Value, Person.Value];
}

/// <summary>What was written is in the message alone, and gone from here once it is sent.</summary>
public sealed record SpecialistAsked(ExpertiseId Expertise, PersonId Person) : JournalEvent
{
    public override string Summary => "Wrote to somebody about their expertise";

    public override IReadOnlyList<Guid> Subjects => [Expertise.Value, Person.Value];
}
