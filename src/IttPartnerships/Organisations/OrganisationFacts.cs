using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations;

public enum IdentifierScheme
{
    Urn,
    Ukprn,
    ProviderCode,
    GroupNumber,
    CompaniesHouseNumber,
    HubId,
}

/// <summary>A number somebody gave this body, while it held. Only a provider code is unique over bodies.</summary>
public sealed class OrganisationIdentifier
{
    public OrganisationId Organisation { get; init; }

    public IdentifierScheme Scheme { get; init; }

    public required string Value { get; init; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}

public enum NameKind
{
    Former,
    Legal,
    Abbreviated,
}

/// <summary>A name beside the one people use now.</summary>
public sealed class OrganisationName
{
    public OrganisationId Organisation { get; init; }

    public NameKind Kind { get; init; }

    public required string Name { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>The last day it was known to hold.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>Where it is, while it was there. <see cref="Until"/> empty means now.</summary>
public sealed class OrganisationAddress
{
    public Guid Id { get; init; }

    public OrganisationId Organisation { get; init; }

    public string? Street { get; set; }

    public string? Locality { get; set; }

    public string? Town { get; set; }

    public string? County { get; set; }

    /// <summary>In standard writing where it can be read as a postcode, else as the source has it.</summary>
    public string? Postcode { get; set; }

    /// <summary>British National Grid metres; empty where the source has none or zero.</summary>
    public int? Easting { get; set; }

    public int? Northing { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}

/// <summary>DfE's accreditation to deliver training that leads to QTS, with its number and dates (R8).</summary>
public sealed class Accreditation
{
    public Guid Id { get; init; }

    public OrganisationId Organisation { get; init; }

    public required string Number { get; init; }

    public DateOnly From { get; init; }

    /// <summary>The last day it holds; empty while it goes on.</summary>
    public DateOnly? Until { get; set; }

    public Period Period => new(From, Until);
}

public enum LinkKind
{
    Predecessor,
    Successor,
    Other,
}

/// <summary>What became of a body, or what it came from. The other may be unknown to our register: then only its number stands here.</summary>
public sealed class OrganisationLink
{
    public Guid Id { get; init; }

    public OrganisationId Organisation { get; init; }

    public OrganisationId? Other { get; set; }

    public required string OtherUrn { get; init; }

    public string? OtherName { get; set; }

    public LinkKind Kind { get; init; }

    /// <summary>The register's own words, misspellings included.</summary>
    public required string Words { get; init; }

    public DateOnly? On { get; set; }
}

/// <summary>A school in a trust, while it was.</summary>
public sealed class TrustMembership
{
    public Guid Id { get; init; }

    public OrganisationId School { get; init; }

    public OrganisationId Trust { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; set; }
}

/// <summary>A district a teaching school hub serves. Several hubs may serve one, and a district may be served in parts.</summary>
public sealed class HubDistrict
{
    public OrganisationId Hub { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>As the source writes it: "Birmingham North".</summary>
    public required string District { get; init; }

    /// <summary>The whole district's name, folded, as schools carry it: "birmingham".</summary>
    public required string DistrictFolded { get; init; }
}

/// <summary>That DfE's register named this partner with this accredited provider for a year. Not an agreement: those are signed here.</summary>
public sealed class PublishedPartnership
{
    public OrganisationId Provider { get; init; }

    public OrganisationId Partner { get; init; }

    public AcademicYear Year { get; init; }
}

/// <summary>The pay area of a district, which sets the mentor funding rate.</summary>
public sealed class PayArea
{
    public required string DistrictCode { get; init; }

    public required string DistrictName { get; set; }

    /// <summary>"Inner London", "Outer London" or "Fringe"; districts not listed are the rest of England.</summary>
    public required string Area { get; set; }

    /// <summary>False for districts that no longer exist but still stand in older records.</summary>
    public bool Current { get; set; }

    public int MentorFundingPencePerHour { get; set; }
}
