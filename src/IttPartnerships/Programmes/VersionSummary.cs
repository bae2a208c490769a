using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

/// <summary>What a version is on a day. Only <see cref="Final"/> may ever be shown as final.</summary>
public enum VersionStanding
{
    Draft,
    Proposed,

    /// <summary>Approved and in use.</summary>
    Final,

    /// <summary>Approved, and in use from a later day.</summary>
    Coming,

    /// <summary>Was final until another took its place.</summary>
    Superseded,
    Returned,
    Withdrawn,
}

/// <summary>A version without its text, for lists.</summary>
/// <param name="By">The organisation that wrote it.</param>
/// <param name="ApprovedBy">Who approved it, as named then; null where nobody has.</param>
public sealed record VersionSummary(
    ComponentVersionId Id, int Number, ComponentState State, VersionStanding Standing, OrganisationId ByOrganisation, string By,
    DateTimeOffset ChangedAt, DateTimeOffset? ProposedAt, DateTimeOffset? ClosedAt, DateOnly? EffectiveFrom, DateOnly? SupersededFrom, string? ApprovedBy)
{
    public bool IsOpen => State is ComponentState.Draft or ComponentState.Proposed;

    public static VersionStanding StandingOn(DateOnly day, ComponentState state, DateOnly? effectiveFrom, DateOnly? supersededFrom) => state switch
    {
        ComponentState.Draft => VersionStanding.Draft,
        ComponentState.Proposed => VersionStanding.Proposed,
        ComponentState.Returned => VersionStanding.Returned,
        ComponentState.Withdrawn => VersionStanding.Withdrawn,
        _ when supersededFrom <= day || supersededFrom <= effectiveFrom => VersionStanding.Superseded,
        _ => effectiveFrom <= day ? VersionStanding.Final : VersionStanding.Coming,
    };
}
