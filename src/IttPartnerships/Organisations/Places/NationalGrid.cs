using static System.Math;

namespace IttPartnerships.Organisations.Places;

/// <summary>
/// British National Grid (OSGB36) to and from latitude and longitude (WGS84): the transverse Mercator series and the
/// seven-parameter Helmert transformation that Ordnance Survey publishes in "A guide to coordinate systems in Great Britain"
/// (version 3, annexes A to C and section 6.6). The series is good to a millimetre; the Helmert step is good to about
/// 5 metres over Great Britain, because OSGB36 is not a rigid frame. Surveying would need Ordnance Survey's OSTN15 grid
/// of shifts; finding schools does not.
/// </summary>
public static class NationalGrid
{
    private const double FalseEasting = 400_000;
    private const double FalseNorthing = -100_000;
    private const double ScaleOnMeridian = 0.9996012717;
    private const double OriginLatitude = 49 * Degree;
    private const double OriginLongitude = -2 * Degree;
    private const double Degree = PI / 180;
    private static readonly Ellipsoid Airy1830 = new(6_377_563.396, 6_356_256.909);
    private static readonly Ellipsoid Wgs84 = new(6_378_137, 6_356_752.3142);

    /// <summary>Latitude and longitude of a place, within about 5 metres.</summary>
    /// <exception cref="ArgumentException">The place is nowhere.</exception>
    public static Coordinates ToCoordinates(GridReference place)
    {
        if (!place.IsPlace)
        {
            throw new ArgumentException("Nowhere has no coordinates. Maybe IsPlace was not asked first.", nameof(place));
        }

        var onAiry = Unproject(place.Easting, place.Northing);
        return Wgs84.FromCartesian(Helmert.ToWgs84.Apply(Airy1830.ToCartesian(onAiry)));
    }

    /// <summary>Easting and northing in metres, unrounded and unchecked, within about 5 metres near Great Britain.</summary>
    public static (double Easting, double Northing) Project(Coordinates point)
    {
        var onAiry = Airy1830.FromCartesian(Helmert.ToOsgb36.Apply(Wgs84.ToCartesian(point)));
        var latitude = onAiry.Latitude * Degree;
        var p = (onAiry.Longitude * Degree) - OriginLongitude;
        var (nu, rho, etaSquared) = Airy1830.Radii(latitude);
        var (sin, cos) = SinCos(latitude);
        var t2 = Pow(Tan(latitude), 2);

        var one = MeridianArc(latitude) + FalseNorthing;
        var two = nu / 2 * sin * cos;
        var three = nu / 24 * sin * Pow(cos, 3) * (5 - t2 + (9 * etaSquared));
        var threeA = nu / 720 * sin * Pow(cos, 5) * (61 - (58 * t2) + (t2 * t2));
        var four = nu * cos;
        var five = nu / 6 * Pow(cos, 3) * ((nu / rho) - t2);
        var six = nu / 120 * Pow(cos, 5) * (5 - (18 * t2) + (t2 * t2) + (14 * etaSquared) - (58 * t2 * etaSquared));

        return (
            FalseEasting + (four * p) + (five * Pow(p, 3)) + (six * Pow(p, 5)),
            one + (two * p * p) + (three * Pow(p, 4)) + (threeA * Pow(p, 6)));
    }

    private static Coordinates Unproject(double easting, double northing)
    {
        var latitude = OriginLatitude;
        double remaining;
        do
        {
            remaining = northing - FalseNorthing - MeridianArc(latitude);
            latitude += remaining / (Airy1830.Major * ScaleOnMeridian);
        }
        while (Abs(remaining) > 0.00001);

        var (nu, rho, etaSquared) = Airy1830.Radii(latitude);
        var tan = Tan(latitude);
        var t2 = tan * tan;
        var sec = 1 / Cos(latitude);
        var e = easting - FalseEasting;

        var seven = tan / (2 * rho * nu);
        var eight = tan / (24 * rho * Pow(nu, 3)) * (5 + (3 * t2) + etaSquared - (9 * t2 * etaSquared));
        var nine = tan / (720 * rho * Pow(nu, 5)) * (61 + (90 * t2) + (45 * t2 * t2));
        var ten = sec / nu;
        var eleven = sec / (6 * Pow(nu, 3)) * ((nu / rho) + (2 * t2));
        var twelve = sec / (120 * Pow(nu, 5)) * (5 + (28 * t2) + (24 * t2 * t2));
        var twelveA = sec / (5040 * Pow(nu, 7)) * (61 + (662 * t2) + (1320 * t2 * t2) + (720 * t2 * t2 * t2));

        return new(
            (latitude - (seven * e * e) + (eight * Pow(e, 4)) - (nine * Pow(e, 6))) / Degree,
            (OriginLongitude + (ten * e) - (eleven * Pow(e, 3)) + (twelve * Pow(e, 5)) - (twelveA * Pow(e, 7))) / Degree);
    }

    private static double MeridianArc(double latitude)
    {
        var n = (Airy1830.Major - Airy1830.Minor) / (Airy1830.Major + Airy1830.Minor);
        var (n2, n3) = (n * n, n * n * n);
        var difference = latitude - OriginLatitude;
        var sum = latitude + OriginLatitude;
        return Airy1830.Minor * ScaleOnMeridian * (
            ((1 + n + (1.25 * n2) + (1.25 * n3)) * difference)
            - (((3 * n) + (3 * n2) + (2.625 * n3)) * Sin(difference) * Cos(sum))
            + (((1.875 * n2) + (1.875 * n3)) * Sin(2 * difference) * Cos(2 * sum))
            - (35.0 / 24 * n3 * Sin(3 * difference) * Cos(3 * sum)));
    }

    /// <summary>An ellipsoid of revolution, by its half axes in metres.</summary>
    private readonly record struct Ellipsoid(double Major, double Minor)
    {
        private double EccentricitySquared => 1 - (Minor * Minor / (Major * Major));

        /// <summary>Radii of curvature at a latitude (radians), scaled to the grid, and eta squared: the guide's nu, rho, η².</summary>
        public (double Nu, double Rho, double EtaSquared) Radii(double latitude)
        {
            var bulge = 1 - (EccentricitySquared * Pow(Sin(latitude), 2));
            var nu = Major * ScaleOnMeridian / Sqrt(bulge);
            var rho = Major * ScaleOnMeridian * (1 - EccentricitySquared) / Pow(bulge, 1.5);
            return (nu, rho, (nu / rho) - 1);
        }

        public (double X, double Y, double Z) ToCartesian(Coordinates point)
        {
            var (sin, cos) = SinCos(point.Latitude * Degree);
            var nu = Major / Sqrt(1 - (EccentricitySquared * sin * sin));
            var (sinLongitude, cosLongitude) = SinCos(point.Longitude * Degree);
            return (nu * cos * cosLongitude, nu * cos * sinLongitude, nu * (1 - EccentricitySquared) * sin);
        }

        public Coordinates FromCartesian((double X, double Y, double Z) at)
        {
            var p = Sqrt((at.X * at.X) + (at.Y * at.Y));
            var latitude = Atan2(at.Z, p * (1 - EccentricitySquared));
            double before;
            do
            {
                before = latitude;
                var nu = Major / Sqrt(1 - (EccentricitySquared * Pow(Sin(latitude), 2)));
                latitude = Atan2(at.Z + (EccentricitySquared * nu * Sin(latitude)), p);
            }
            while (Abs(latitude - before) > 1e-12);

            return new(latitude / Degree, Atan2(at.Y, at.X) / Degree);
        }
    }

    /// <summary>Shifts in metres, rotations in seconds of arc, scale in parts per million.</summary>
    private sealed record Helmert(double X, double Y, double Z, double TurnX, double TurnY, double TurnZ, double Scale)
    {
        public static readonly Helmert ToOsgb36 = new(-446.448, 125.157, -542.060, -0.1502, -0.2470, -0.8421, 20.4894);
        public static readonly Helmert ToWgs84 = new(446.448, -125.157, 542.060, 0.1502, 0.2470, 0.8421, -20.4894);

        public (double X, double Y, double Z) Apply((double X, double Y, double Z) at)
        {
            const double Second = Degree / 3600;
            var (rx, ry, rz, s) = (TurnX * Second, TurnY * Second, TurnZ * Second, 1 + (Scale / 1_000_000));
            return (
                X + (s * at.X) - (rz * at.Y) + (ry * at.Z),
                Y + (rz * at.X) + (s * at.Y) - (rx * at.Z),
                Z - (ry * at.X) + (rx * at.Y) + (s * at.Z));
        }
    }
}
