using System.Globalization;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Web.Organisations.Map;

namespace IttPartnerships.Web.Allocation;

/// <summary>A part of the country in an address: west, south, east and north in whole metres of the British National Grid.</summary>
internal readonly record struct PlanArea(MapArea Area)
{
    public bool Holds(GridReference place) =>
        place.Easting >= Area.West && place.Easting <= Area.East && place.Northing >= Area.South && place.Northing <= Area.North;

    /// <summary>Null for anything that is not such a part.</summary>
    public static PlanArea? Read(string? text)
    {
        int[] sides = [.. (text ?? "").Split(',').Select(side => int.TryParse(side, NumberStyles.None, CultureInfo.InvariantCulture, out var metres) ? metres : -1)];
        return sides is [>= 0 and var west, >= 0 and var south, var east, var north] && east >= west && north >= south
            ? new PlanArea(new MapArea(west, south, east, north))
            : null;
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Math.Floor(Area.West):0},{Math.Floor(Area.South):0},{Math.Ceiling(Area.East):0},{Math.Ceiling(Area.North):0}");
}
