using IttPartnerships.Organisations;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>How a box looks, which follows what it stands for.</summary>
public enum BoxLook
{
    Provider,
    LeadPartner,
    PlacementSchool,
    Group,
    Other,
}

/// <summary>Where choosing a box leads.</summary>
public abstract record BoxTarget
{
    public sealed record ToOrganisation(OrganisationId Id) : BoxTarget;

    /// <summary>Looks at one member alone.</summary>
    public sealed record ToFocus(string Key) : BoxTarget;

    public sealed record ToOpen(string Key) : BoxTarget;

    public sealed record ToClose(string Key) : BoxTarget;

    /// <summary>Back to everything.</summary>
    public sealed record ToWhole : BoxTarget;
}

/// <summary>A text of a box before it is broken into lines.</summary>
internal sealed record BoxText(string Text, int Size, bool Bold = false);

/// <summary>What a box says and stands for, before it has a place.</summary>
/// <param name="Members">Whom it shows or counts.</param>
internal sealed record BoxContent(BoxLook Look, IReadOnlyList<BoxText> Texts, IReadOnlyList<OrganisationId> Members)
{
    public BoxTarget? Target { get; init; }

    /// <summary>The one the picture looks at: marked in words and by its border.</summary>
    public bool InFocus { get; init; }
}

/// <summary>A line of text at its place. <paramref name="Y"/> is the line the letters stand on.</summary>
public sealed record DrawnLine(string Text, int X, int Y, int Size, bool Bold);

/// <summary>A box at its place, in picture units.</summary>
public sealed record DrawnBox(int Number, BoxLook Look, int X, int Y, int Width, int Height, IReadOnlyList<DrawnLine> Lines, IReadOnlyList<OrganisationId> Members)
{
    public BoxTarget? Target { get; init; }

    public bool InFocus { get; init; }

    public int Right => X + Width;

    public int Bottom => Y + Height;
}

public readonly record struct DrawnPoint(int X, int Y);

/// <summary>A line of level and upright pieces from the edge of one box to the edge of another; its head is at the last point.</summary>
public sealed record DrawnArrow(ArrowKind Kind, int From, int To, IReadOnlyList<DrawnPoint> Points);

/// <summary>A line of the legend: the sample of an arrow, and where its words stand.</summary>
public sealed record DrawnKey(ArrowKind Kind, int X, int Y);

/// <summary>A finished picture: everything has its place, nothing is left to whoever writes it.</summary>
/// <param name="Description">What it shows, in a sentence or two, for people who cannot see it.</param>
public sealed record Drawing(string Title, string Description, int Width, int Height)
{
    public IReadOnlyList<DrawnBox> Boxes { get; init; } = [];

    public IReadOnlyList<DrawnArrow> Arrows { get; init; } = [];

    /// <summary>Headings, the legend's words and notes.</summary>
    public IReadOnlyList<DrawnLine> Words { get; init; } = [];

    public IReadOnlyList<DrawnKey> Legend { get; init; } = [];
}
