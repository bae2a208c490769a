using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Agreements;

/// <summary>How far a demonstration's agreement has come.</summary>
internal enum Reached
{
    Draft,
    Offered,
    Declined,
    InForce,
}

/// <param name="Phase">A phase it is limited to; empty for all.</param>
/// <param name="Owner">Who at the provider owns its oversight; the head of quality where null.</param>
internal sealed record Delegated(Responsibility Responsibility, string Phase = "", string? Owner = null);

/// <summary>What happened to one agreement of the demonstration.</summary>
internal sealed record Story(OrganisationId Provider, OrganisationId Partner, AgreementKind Kind, AcademicYear Year)
{
    public Reached Reached { get; init; } = Reached.InForce;

    public IReadOnlyList<Delegated> Delegated { get; init; } = [];

    public OrganisationId? PreparedBy { get; init; }

    /// <summary>So many years before it was agreed for a year too, each renewed by the next.</summary>
    public int Earlier { get; init; }

    public bool Hosts { get; init; }

    public bool Prepares { get; init; }

    /// <summary>A second version has been signed since.</summary>
    public bool Varied { get; init; }

    /// <summary>An offer has waited so many days.</summary>
    public int Silent { get; init; }

    /// <summary>The provider has signed the offer already.</summary>
    public bool HalfSigned { get; init; }

    /// <summary>The partner has asked for a change.</summary>
    public string? Asks { get; init; }

    /// <summary>Ended early, so many days after it began.</summary>
    public int? EndedAfter { get; init; }
}
