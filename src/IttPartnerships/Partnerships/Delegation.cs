using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships;

/// <summary>
/// One responsibility passed to the partner by one version of an agreement (R14), for a scope and for days. Several rows may
/// pass the same responsibility with other scopes.
/// </summary>
public sealed class Delegation : IJournalled
{
    /// <summary>With <see cref="Version"/> the key: the same through every version that carries this delegation on.</summary>
    public DelegationId Id { get; init; }

    public AgreementVersionId Version { get; init; }

    public AgreementId Agreement { get; init; }

    /// <summary>The agreement's parties again, so that "who may do what" is one look at one table.</summary>
    public OrganisationId Provider { get; init; }

    public OrganisationId Partner { get; init; }

    public Responsibility Responsibility { get; init; }

    public DateOnly From { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>Codes of the provider's courses, in order, parted by commas; empty means every course.</summary>
    public string Courses { get; set; } = "";

    /// <summary>Names of phases, in order, parted by commas; empty means every phase.</summary>
    public string Phases { get; set; } = "";

    /// <summary>Places in the parties' words, parted by commas; empty means everywhere.</summary>
    public string Areas { get; set; } = "";

    /// <summary>The first day it really held: both signed and its days begun. Empty until then.</summary>
    public DateOnly? HeldFrom { get; set; }

    public DateOnly? HeldUntil { get; set; }

    public List<OversightArrangement> Oversight { get; init; } = [];

    public DelegationScope Scope => DelegationScope.Of(Courses, Phases, Areas);

    public Period Days => new(From, Until);
}

public enum OversightMethod
{
    Visit,
    JointObservation,
    Sampling,
    Meeting,
    Report,
    DataReview,
    ExternalModeration,
}

/// <summary>One way in which the provider oversees a delegation (R20): agreed, so part of the signed text.</summary>
public sealed class OversightArrangement
{
    public AgreementVersionId Version { get; init; }

    public DelegationId Delegation { get; init; }

    public OversightMethod Method { get; init; }

    /// <summary>How often, in months: 1 to 12.</summary>
    public int EveryMonths { get; set; }

    /// <summary>What shows that it was done, in words.</summary>
    public required string Evidence { get; set; }

    /// <summary>Who at the provider owns it, by job title: the person behind it may change without a new signature.</summary>
    public required string Owner { get; set; }
}
