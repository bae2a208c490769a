using IttPartnerships.Organisations.Places;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>What a page wants on a map. The page always shows the same facts as a list beside it.</summary>
/// <param name="Title">A sentence without a full stop, for example "Schools within 10 miles of EX4 4QJ".</param>
/// <param name="Points">Any number; points close together become one mark with a count.</param>
public sealed record MapContent(string Title, IReadOnlyList<MapPoint> Points)
{
    /// <summary>Journeys, drawn under the points.</summary>
    public IReadOnlyList<MapLine> Lines { get; init; } = [];

    /// <summary>The place that distances are measured from.</summary>
    public MapCentre? Centre { get; init; }

    /// <summary>Where a mark that stands for several points leads, usually the same search over its area; null for no link.</summary>
    public Func<MapArea, string?>? AreaLink { get; init; }
}

/// <param name="Label">The name people know it by.</param>
/// <param name="Link">Where choosing it leads; null where there is nothing to see.</param>
/// <param name="Place">Nowhere is allowed: it is counted and said below the map.</param>
public sealed record MapPoint(string Label, string? Link, GridReference Place, MapMark Mark);

/// <summary>A journey from a home to a school; <paramref name="TooLong"/> ones stand out.</summary>
public sealed record MapLine(GridReference From, GridReference To, bool TooLong = false);

/// <param name="RadiusMetres">Draws a ring at this distance; null for none.</param>
public sealed record MapCentre(string Label, GridReference Place, double? RadiusMetres = null);

/// <summary>A part of the country, in metres on the British National Grid.</summary>
public readonly record struct MapArea(double West, double South, double East, double North)
{
    public double Width => East - West;

    public double Height => North - South;

    public static MapArea Around(IEnumerable<(double Easting, double Northing)> places)
    {
        var area = new MapArea(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (easting, northing) in places)
        {
            area = new(Math.Min(area.West, easting), Math.Min(area.South, northing), Math.Max(area.East, easting), Math.Max(area.North, northing));
        }

        return area;
    }
}
