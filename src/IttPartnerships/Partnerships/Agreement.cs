using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships;

/// <summary>What the agreement makes the partner. A lead partner's may say that it hosts trainees too.</summary>
public enum AgreementKind
{
    LeadPartner,
    PlacementSchool,
}

/// <summary>Why an agreement ended before its term was over.</summary>
public enum EndReason
{
    Agreed,
    ProviderWithdrew,
    PartnerWithdrew,
    PartnerClosed,
    Concern,
    AccreditationLost,
    Transferred,
}

/// <summary>
/// The arrangement between one accredited provider and one partner (R2, R11). What was agreed stands in its versions, of which at
/// most one is in force on any day. Who is accountable is not stored: it is always <see cref="Provider"/>.
/// </summary>
public sealed class Agreement : IEditable, IJournalled
{
    public AgreementId Id { get; init; }

    public OrganisationId Provider { get; init; }

    public OrganisationId Partner { get; init; }

    public AgreementKind Kind { get; init; }

    /// <summary>A lead partner that wrote and sent it for the provider, where that was delegated to it. The provider remains the party.</summary>
    public OrganisationId? PreparedBy { get; init; }

    public AgreementId? RenewalOf { get; init; }

    /// <summary>The first day it is in force; empty until both have signed.</summary>
    public DateOnly? HeldFrom { get; set; }

    /// <summary>The last day it is in force; empty while it goes on or never began.</summary>
    public DateOnly? HeldUntil { get; set; }

    public EndReason? EndReason { get; set; }

    /// <summary>What happens to the trainees and schools it touches: required where it ends early.</summary>
    public string? EndPlan { get; set; }

    public string? EndDecidedBy { get; set; }

    public DateTimeOffset? EndDecidedAt { get; set; }

    /// <summary>Set where the provider's accreditation ends first and both keep on until today's trainees finish.</summary>
    public DateOnly? TeachOutUntil { get; set; }

    public string? TeachOutReason { get; set; }

    /// <summary>When the partner was last reminded to answer.</summary>
    public DateTimeOffset? ChasedAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public PersonId? CreatedBy { get; init; }

    public Guid Version { get; set; }

    public List<AgreementVersion> Versions { get; init; } = [];

    /// <summary>Null until it was in force.</summary>
    public Period? Held => HeldFrom is { } from ? new Period(from, HeldUntil) : null;

    /// <summary>The two parties, as a side may be asked for.</summary>
    public OrganisationId PartyOn(AgreementSide side) => side == AgreementSide.Provider ? Provider : Partner;
}

public enum AgreementSide
{
    Provider,
    Partner,
}
