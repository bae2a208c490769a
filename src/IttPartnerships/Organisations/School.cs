namespace IttPartnerships.Organisations;

public enum Phase
{
    Unknown,
    NotApplicable,
    Nursery,
    Primary,
    MiddleDeemedPrimary,
    MiddleDeemedSecondary,
    Secondary,
    AllThrough,
    SixteenPlus,
}

/// <summary>The kind of place a trainee meets there (R19). Derived by <see cref="SettingRules"/>; unknown where the register is silent.</summary>
public enum SettingType
{
    Unknown,
    Mainstream,
    MainstreamWithSenUnit,
    Special,
    AlternativeProvision,
    PupilReferralUnit,
    EarlyYears,
    FurtherEducation,
    Independent,
}

[Flags]
public enum KeyStages
{
    None = 0,
    EarlyYears = 1,
    KeyStage1 = 2,
    KeyStage2 = 4,
    KeyStage3 = 8,
    KeyStage4 = 16,
    KeyStage5 = 32,
}

/// <summary>What the school register says of an establishment, as it last said it.</summary>
public sealed class School
{
    public OrganisationId Organisation { get; init; }

    /// <summary>Unique here: one establishment of the register is one of our organisations.</summary>
    public required string Urn { get; init; }

    public string? LocalAuthorityCode { get; set; }

    public string? LocalAuthority { get; set; }

    public string? EstablishmentNumber { get; set; }

    public string? TypeCode { get; set; }

    public string? TypeName { get; set; }

    public string? TypeGroup { get; set; }

    public Phase Phase { get; set; }

    public int? LowAge { get; set; }

    public int? HighAge { get; set; }

    public string? Boarders { get; set; }

    public string? NurseryProvision { get; set; }

    public string? SixthForm { get; set; }

    public string? Gender { get; set; }

    public string? ReligiousCharacter { get; set; }

    public string? Diocese { get; set; }

    public string? AdmissionsPolicy { get; set; }

    public int? Capacity { get; set; }

    public int? Pupils { get; set; }

    public string? PercentageFreeMeals { get; set; }

    public string? ResourcedProvision { get; set; }

    public int? ResourcedProvisionCapacity { get; set; }

    public int? SenUnitCapacity { get; set; }

    /// <summary>Needs provided for, in the register's words, joined with "; ".</summary>
    public string? SpecialNeeds { get; set; }

    public string? TrustName { get; set; }

    public string? FederationName { get; set; }

    public string? Region { get; set; }

    public string? DistrictCode { get; set; }

    public string? District { get; set; }

    public string? UrbanRural { get; set; }

    public string? Country { get; set; }

    public string? OpenedBecause { get; set; }

    public string? ClosedBecause { get; set; }

    public DateOnly? RegisterChangedOn { get; set; }

    public SettingType Setting { get; set; }

    /// <summary>As <see cref="Organisations.KeyStages"/> flags: the key stages its ages or phase cover.</summary>
    public KeyStages KeyStages { get; set; }

    public RegisterImportId LastSeenIn { get; set; }

    /// <summary>The day of the first import of the same layout that no longer had it. Kept and marked, never deleted.</summary>
    public DateOnly? VanishedOn { get; set; }

    /// <summary>Digest of the row as last imported: an unchanged row costs no comparison.</summary>
    public long RowDigest { get; set; }
}
