namespace IttPartnerships.Demonstration;

/// <summary>One school of the demonstration, as its row of the register will say it.</summary>
internal sealed record InventedSchool
{
    public required string Urn { get; init; }

    public required string Name { get; init; }

    public required SchoolSort Sort { get; init; }

    public required string Town { get; init; }

    public required InventedDistrict District { get; init; }

    public required string Postcode { get; init; }

    public required int Easting { get; init; }

    public required int Northing { get; init; }

    public required int Pupils { get; init; }

    public required int Capacity { get; init; }

    public required DateOnly Opened { get; init; }

    public DateOnly? Closed { get; init; }

    public InventedTrust? Trust { get; init; }
}

internal sealed record InventedDistrict(string Code, string Name);

internal sealed record InventedTrust(string Number, string Name);

/// <summary>A training provider of the demonstration.</summary>
/// <param name="Number">Accreditation number; empty for partners that are not accredited.</param>
/// <param name="School">The school that it is, or that it sits at.</param>
internal sealed record InventedProvider(string Code, string Name, string? LegalName, string Type, string? Number, InventedSchool School, bool IsSchool = false);

/// <summary>Everything of one county.</summary>
internal sealed record InventedCounty
{
    public required County County { get; init; }

    public required IReadOnlyList<InventedSchool> Schools { get; init; }

    /// <summary>Closed school's URN and the URN of what came after it.</summary>
    public required IReadOnlyList<(InventedSchool Before, InventedSchool After)> Successions { get; init; }

    public required IReadOnlyList<InventedDistrict> Districts { get; init; }

    /// <summary>The university and the school-centred provider; partners follow.</summary>
    public required IReadOnlyList<InventedProvider> Providers { get; init; }

    /// <summary>Provider code and partner code.</summary>
    public required IReadOnlyList<(string Provider, string Partner)> Partnerships { get; init; }

    public required string HubName { get; init; }

    public required Guid HubId { get; init; }

    public required InventedSchool HubLead { get; init; }

    public string HubRegion => $"{County.PostcodeArea}1";
}
