using System.Globalization;

namespace IttPartnerships.Organisations.Places;

/// <summary>Latitude and longitude in degrees on WGS84, the system of satellite positioning and of routing servers.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180; west is negative.</param>
public readonly record struct Coordinates(double Latitude, double Longitude)
{
    /// <summary>False, and nowhere, where the point lies off the British National Grid (the Channel Islands, Ireland, abroad).</summary>
    public bool TryToGrid(out GridReference place)
    {
        place = default;
        if (!(Latitude is > 49 and < 62 && Longitude is > -10 and < 4))
        {
            return false;
        }

        var (easting, northing) = NationalGrid.Project(this);
        return GridReference.TryAt((int)Math.Round(easting), (int)Math.Round(northing), out place);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.000000},{Longitude:0.000000}");
}
