using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace IttPartnerships.Organisations.Places;

/// <summary>
/// A place on the British National Grid (OSGB36, EPSG:27700) in whole metres, as the school register gives it. The
/// register writes zero or nothing for "not known", so a place is never zero: <c>default</c> is nowhere, and
/// <see cref="IsPlace"/> says so. Eastings run from 1 to 700,000 and northings from 1 to 1,300,000, which is the grid's own extent.
/// </summary>
public readonly record struct GridReference
{
    public const int GreatestEasting = 700_000;
    public const int GreatestNorthing = 1_300_000;

    private GridReference(int easting, int northing)
    {
        Easting = easting;
        Northing = northing;
    }

    /// <summary>Metres east of the grid's false origin.</summary>
    public int Easting { get; }

    /// <summary>Metres north of the grid's false origin.</summary>
    public int Northing { get; }

    /// <summary>False for <c>default</c>, which stands for "not known".</summary>
    public bool IsPlace => Easting > 0;

    /// <summary>The place at these whole metres.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The numbers lie off the grid, or are zero.</exception>
    public static GridReference At(int easting, int northing) => TryAt(easting, northing, out var place)
        ? place
        : throw new ArgumentOutOfRangeException(nameof(easting), $"{easting}, {northing} is not on the British National Grid. Maybe the register gave no place; use TryAt.");

    /// <summary>False, and nowhere, where a number is missing, zero or off the grid.</summary>
    public static bool TryAt(int? easting, int? northing, out GridReference place)
    {
        var good = easting is > 0 and <= GreatestEasting && northing is > 0 and <= GreatestNorthing;
        place = good ? new GridReference(easting!.Value, northing!.Value) : default;
        return good;
    }

    /// <summary>Reads <c>533498,181201</c>: easting, comma, northing. Decimals are rounded to whole metres.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out GridReference place)
    {
        place = default;
        return (text ?? "").Split(',') is [var easting, var northing]
            && TryMetres(easting, out var east)
            && TryMetres(northing, out var north)
            && TryAt(east, north, out place);
    }

    /// <summary>
    /// Straight-line distance in metres, measured on the grid. The grid's scale differs from the ground's by at most 0.04%
    /// in England, which is far inside the doubt of anything we say about journeys.
    /// </summary>
    public double MetresTo(GridReference other)
    {
        double east = Easting - other.Easting;
        double north = Northing - other.Northing;
        return Math.Sqrt((east * east) + (north * north));
    }

    /// <summary>Latitude and longitude on WGS84, within 5 metres: see <see cref="NationalGrid"/>.</summary>
    public Coordinates ToCoordinates() => NationalGrid.ToCoordinates(this);

    public override string ToString() => IsPlace ? string.Create(CultureInfo.InvariantCulture, $"{Easting},{Northing}") : "nowhere";

    private static bool TryMetres(string text, out int metres)
    {
        var good = double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            && number < GreatestNorthing + 1;
        metres = good ? (int)Math.Round(number) : 0;
        return good;
    }
}
