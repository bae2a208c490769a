using IttPartnerships.Kernel;
using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Organisations.Finding;

/// <summary>What search and its lists need of one organisation; the organisation's page reads the rest from the database.</summary>
public sealed record RegisterRow(OrganisationId Id, OrganisationKind Kind, string Name, OrganisationStatus Status)
{
    /// <summary>The name as it is compared.</summary>
    public string Folded { get; init; } = string.Join(' ', SearchWords.InOrder(Name));

    /// <summary>Former, legal and short names.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public IReadOnlyList<RowNumber> Numbers { get; init; } = [];

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    /// <summary>Nowhere where the register gives no place.</summary>
    public GridReference Place { get; init; }

    public Phase Phase { get; init; }

    public KeyStages KeyStages { get; init; }

    public SettingType Setting { get; init; }

    public string? TypeName { get; init; }

    public string? LocalAuthority { get; init; }

    public string? District { get; init; }

    public string? Trust { get; init; }

    public int? Pupils { get; init; }

    public IReadOnlyList<Period> Accredited { get; init; } = [];

    /// <summary>The providers that name it as their partner, by year.</summary>
    public IReadOnlyList<RowPartnership> PartnerOf { get; init; } = [];

    public bool IsClosed => Status == OrganisationStatus.Closed;

    public string? Number(IdentifierScheme scheme) => Numbers.FirstOrDefault(number => number.Scheme == scheme)?.Value;

    /// <summary>Computed for a day, never stored.</summary>
    public IEnumerable<TrainingRole> RolesOn(DateOnly day)
    {
        if (Accredited.Any(period => period.Contains(day)))
        {
            yield return TrainingRole.AccreditedProvider;
        }

        if (PartnerOf.Any(partnership => partnership.Year == AcademicYear.Of(day)))
        {
            yield return TrainingRole.LeadPartner;
        }
    }

    public bool HasRole(TrainingRole role, DateOnly day) =>
        (Accredited.Count > 0 || PartnerOf.Count > 0) && RolesOn(day).Contains(role);
}

public sealed record RowNumber(IdentifierScheme Scheme, string Value);

/// <summary>That a provider named this organisation as its partner for a year.</summary>
public sealed record RowPartnership(OrganisationId Provider, AcademicYear Year);
