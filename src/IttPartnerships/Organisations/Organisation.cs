using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations;

public readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>
{
    public static OrganisationId New() => EntityId.New<OrganisationId>();

    public static OrganisationId From(Guid value) => new(value);

    public static OrganisationId Parse(string s, IFormatProvider? provider) => EntityId.Parse<OrganisationId>(s);

    public static bool TryParse(string? s, IFormatProvider? provider, out OrganisationId result) => EntityId.TryParse(s, out result);
}

/// <summary>What sort of body it is. What it does for training on a day is computed, never stored: see <see cref="TrainingRole"/>.</summary>
public enum OrganisationKind
{
    School,
    HigherEducationInstitution,
    Trust,
    TeachingSchoolHub,
    Other,
}

public enum OrganisationStatus
{
    Open,
    ProposedToClose,
    ProposedToOpen,
    Closed,
    Unknown,
}

/// <summary>A body with identifiers, names, places and dated roles. Its own id never changes; every other number may.</summary>
public sealed class Organisation : IEditable, IJournalled
{
    public const int NameLength = 200;

    public OrganisationId Id { get; init; }

    public OrganisationKind Kind { get; set; }

    /// <summary>What people call it now; earlier and legal names are in <see cref="Names"/>.</summary>
    public required string Name { get; set; }

    public OrganisationStatus Status { get; set; }

    public DateOnly? OpenedOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string? Website { get; set; }

    public Guid Version { get; set; }

    public School? School { get; set; }

    public List<OrganisationIdentifier> Identifiers { get; init; } = [];

    public List<OrganisationName> Names { get; init; } = [];

    public List<OrganisationAddress> Addresses { get; init; } = [];

    public List<Contact> Contacts { get; init; } = [];

    public List<Accreditation> Accreditations { get; init; } = [];
}
