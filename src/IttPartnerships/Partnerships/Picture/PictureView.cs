using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>What placement schools are grouped by where there are too many to show one by one.</summary>
public enum SchoolGrouping
{
    District,
    Region,
    Trust,
    Hub,
}

/// <summary>How somebody wants to see a picture; it never changes the facts, only which are counted together.</summary>
public sealed record PictureView
{
    public static readonly PictureView Whole = new();

    public PictureSize Size { get; init; } = new();

    /// <summary>Null takes districts, or regions where there are too many districts.</summary>
    public SchoolGrouping? Grouping { get; init; }

    /// <summary>An organisation's id: it and those it works with are shown, everybody else is counted.</summary>
    public OrganisationId? Focus { get; init; }

    /// <summary>Keys of the groups that are opened.</summary>
    public IReadOnlySet<string> Opened { get; init; } = new HashSet<string>();

    /// <summary>Leaves out who the partners are: only how many.</summary>
    public bool Overview { get; init; }
}
