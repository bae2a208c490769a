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

    /// <summary>The roles agreements give it, with the days each holds.</summary>
    public IReadOnlyList<RowAgreement> Agreed { get; init; } = [];

    public bool IsClosed => Status == OrganisationStatus.Closed;

    public string? Number(IdentifierScheme scheme) => Numbers.FirstOrDefault(number => number.Scheme == scheme)?.Value;

    /// <summary>Computed for a day, never stored.</summary>
    public IEnumerable<TrainingRole> RolesOn(DateOnly day)
    {
        if (Accredited.Any(period => period.Contains(day)))
        {
            yield return TrainingRole.AccreditedProvider;
        }

        if (PartnerOf.Any(partnership => partnership.Year == AcademicYear.Of(day)) || Agreed.Any(agreed => agreed.Gives(TrainingRole.LeadPartner, day)))
        {
            yield return TrainingRole.LeadPartner;
        }

        if (Agreed.Any(agreed => agreed.Gives(TrainingRole.PlacementSchool, day)))
        {
            yield return TrainingRole.PlacementSchool;
        }
    }

    /// <summary>False for most rows of a register, without asking for a day.</summary>
    public bool Trains => Accredited.Count > 0 || PartnerOf.Count > 0 || Agreed.Count > 0;

    public bool HasRole(TrainingRole role, DateOnly day) => Trains && RolesOn(day).Contains(role);
}

public sealed record RowNumber(IdentifierScheme Scheme, string Value);

/// <summary>That a provider named this organisation as its partner for a year.</summary>
public sealed record RowPartnership(OrganisationId Provider, AcademicYear Year);

/// <summary>A role an agreement with this provider gives the organisation, on the days it holds.</summary>
public sealed record RowAgreement(OrganisationId Provider, TrainingRole Role, Period Held)
{
    public bool Gives(TrainingRole role, DateOnly day) => Role == role && Held.Contains(day);
}
