using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Organisations.Finding;

public enum OpenOrClosed
{
    Any,
    Open,
    Closed,
}

/// <summary>What an organisation is in the partnership of whoever asks.</summary>
public enum PartnershipPart
{
    Member,
    AccreditedProvider,
    LeadPartner,
    PlacementSchool,
}

public enum FindOrder
{
    /// <summary>By how well the text fits; without text by distance where one is asked, else by name. Open before closed.</summary>
    BestMatch,
    Name,
    Distance,
    Minutes,
}

/// <summary>What to look for. Ticks of one kind widen it, kinds narrow each other.</summary>
public sealed record OrganisationFilter
{
    public string? Text { get; init; }

    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>Any of these is enough.</summary>
    public KeyStages KeyStages { get; init; }

    public IReadOnlyList<SettingType> Settings { get; init; } = [];

    public IReadOnlyList<OrganisationKind> Kinds { get; init; } = [];

    public OpenOrClosed Status { get; init; }

    /// <summary>A postcode, its sector or its outward code.</summary>
    public string? Near { get; init; }

    /// <summary>Minutes where <see cref="By"/> is given, straight-line miles where not; null for any distance.</summary>
    public int? Within { get; init; }

    public TravelMode? By { get; init; }

    public PartnershipPart? InMyPartnership { get; init; }

    /// <summary>Only inside this part of the map, in grid metres.</summary>
    public MapBox? Inside { get; init; }

    /// <summary>Everything but text, distance and status, which cost more or are counted apart.</summary>
    public bool Fits(RegisterRow row) =>
        (Phases.Count == 0 || Phases.Contains(row.Phase))
        && (KeyStages == KeyStages.None || (row.KeyStages & KeyStages) != KeyStages.None)
        && (Settings.Count == 0 || (row.Kind == OrganisationKind.School && Settings.Contains(row.Setting)))
        && (Kinds.Count == 0 || Kinds.Contains(row.Kind))
        && (Inside is not { } box || box.Holds(row.Place));

    public bool FitsStatus(RegisterRow row) => Status switch
    {
        OpenOrClosed.Open => !row.IsClosed,
        OpenOrClosed.Closed => row.IsClosed,
        _ => true,
    };
}

/// <summary>Whole metres on the British National Grid, edges included.</summary>
public readonly record struct MapBox(int West, int South, int East, int North)
{
    public bool Holds(GridReference place) =>
        place.IsPlace && place.Easting >= West && place.Easting <= East && place.Northing >= South && place.Northing <= North;
}
