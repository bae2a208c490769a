using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Organisations.Finding;

/// <summary>One organisation as its page shows it.</summary>
/// <param name="Facts">Names, numbers, addresses and accreditations, former ones included.</param>
/// <param name="On">The day that roles are of.</param>
public sealed record OrganisationPicture(Organisation Facts, DateOnly On)
{
    /// <summary>The register file its facts were last seen in.</summary>
    public RegisterImport? Source { get; init; }

    public SettingRule? Setting { get; init; }

    public IReadOnlyList<Membership> Trusts { get; init; } = [];

    /// <summary>How many schools are in it now, for a trust.</summary>
    public int Schools { get; init; }

    public IReadOnlyList<OrganisationRoles.HeldRole> Roles { get; init; } = [];

    /// <summary>Those that DfE's list names with it this year.</summary>
    public IReadOnlyList<Named> LeadPartners { get; init; } = [];

    public IReadOnlyList<HubsServing.Serving> Hubs { get; init; } = [];

    /// <summary>The districts it serves, for a teaching school hub.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Where its successors end, followed without looping.</summary>
    public FollowSuccessors.Answer? Became { get; init; }

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    public OrganisationAddress? Address => Facts.Addresses.Find(address => address.Until is null);

    public GridReference Place => GridReference.TryAt(Address?.Easting, Address?.Northing, out var place) ? place : default;

    /// <summary>Why it is said to teach its key stages.</summary>
    public string? WhyKeyStages => Facts.School switch
    {
        null or { KeyStages: KeyStages.None } => null,
        { LowAge: { } low, HighAge: { } high } when low < high => $"from its statutory ages, {low} to {high}",
        { Phase: var phase } => $"from its phase, {phase.Words().ToLowerInvariant()}, because the register gives no ages",
    };

    public sealed record Membership(OrganisationId Trust, string Name, DateOnly? From, DateOnly? Until);

    public sealed record Named(OrganisationId Id, string Name);

    /// <param name="Other">Null where we do not know the body behind the number.</param>
    /// <param name="Words">The register's own.</param>
    public sealed record Link(LinkKind Kind, OrganisationId? Other, string OtherUrn, string Name, DateOnly? On, string Words);
}
