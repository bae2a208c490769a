using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Registers;

/// <summary>The types the training services give a provider; the word "school" also covers trusts, alliances and hubs.</summary>
internal enum ProviderType
{
    NotSaid,
    HigherEducation,
    SchoolCentred,
    SchoolLed,
}

/// <summary>One training provider as a file of providers gives it. Empty cells are null.</summary>
internal sealed record ProviderRow
{
    public required int Row { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? LegalName { get; init; }

    public string? Ukprn { get; init; }

    /// <summary>Six digits, as the school register gives; anything else in that column is warned of and left out.</summary>
    public string? Urn { get; init; }

    public ProviderType Type { get; init; }

    /// <summary>The source says "accredited", with or without a number.</summary>
    public bool SaidAccredited { get; init; }

    public string? AccreditationNumber { get; init; }

    /// <summary>The accreditation's days; null where the file gives none.</summary>
    public Period? Accredited { get; init; }

    public OrganisationAddress? Address { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    /// <summary>Academic years it is a provider in; empty where the file does not say.</summary>
    public IReadOnlyList<AcademicYear> Years { get; init; } = [];
}
