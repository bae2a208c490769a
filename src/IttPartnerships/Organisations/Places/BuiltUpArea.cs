namespace IttPartnerships.Organisations.Places;

/// <summary>How dense a place is, as far as it changes how fast people travel and how often buses come.</summary>
internal enum Density
{
    Elsewhere,
    City,
    OuterLondon,
    InnerLondon,
}

/// <summary>
/// A circle that stands for a large built-up area. Rough on purpose: a circle of the right size tells the slow roads of a city from
/// the rest of the country without any data to load (open schools a square kilometre: 4.2 in inner London, 0.5 to 1.5 in each of the others, 0.14 elsewhere). Centres are the cities' central squares or stations, to the nearest
/// kilometre; radii take in the continuous built-up area of each.
/// </summary>
internal sealed record BuiltUpArea(string Name, int Easting, int Northing, int Radius, Density Density)
{
    /// <summary>Smaller circles stand before the larger ones that hold them.</summary>
    public static readonly BuiltUpArea[] All =
    [
        new("Inner London", 530_000, 180_000, 9_000, Density.InnerLondon),
        new("Greater London", 530_000, 180_000, 23_000, Density.OuterLondon),
        new("Birmingham and the Black Country", 403_000, 290_000, 15_000, Density.City),
        new("Greater Manchester", 385_000, 399_000, 14_000, Density.City),
        new("Leeds", 430_000, 433_000, 8_000, Density.City),
        new("Bradford", 416_000, 433_000, 6_000, Density.City),
        new("Liverpool and Birkenhead", 335_000, 391_000, 9_000, Density.City),
        new("Tyneside", 427_000, 565_000, 9_000, Density.City),
        new("Sheffield", 435_000, 388_000, 8_000, Density.City),
        new("Bristol", 360_000, 174_000, 8_000, Density.City),
        new("Nottingham", 457_000, 340_000, 8_000, Density.City),
        new("Leicester", 459_000, 304_000, 7_000, Density.City),
        new("Coventry", 433_000, 279_000, 6_000, Density.City),
        new("Derby", 435_000, 336_000, 5_000, Density.City),
        new("Stoke-on-Trent", 388_000, 346_000, 6_000, Density.City),
        new("Hull", 509_000, 430_000, 6_000, Density.City),
        new("Teesside", 447_000, 519_000, 7_000, Density.City),
        new("Southampton", 442_000, 113_000, 6_000, Density.City),
        new("Portsmouth", 464_000, 103_000, 6_000, Density.City),
        new("Bournemouth and Poole", 406_000, 93_000, 8_000, Density.City),
        new("Brighton and Hove", 530_000, 105_000, 6_000, Density.City),
        new("Plymouth", 248_000, 56_000, 6_000, Density.City),
        new("Reading", 471_000, 173_000, 6_000, Density.City),
    ];

    public static Density At(GridReference place) => Find(place)?.Density ?? Density.Elsewhere;

    public static string NameAt(GridReference place) => Find(place)?.Name ?? "outside the large cities";

    private static BuiltUpArea? Find(GridReference place)
    {
        foreach (var area in All)
        {
            long east = place.Easting - area.Easting;
            long north = place.Northing - area.Northing;
            if ((east * east) + (north * north) <= (long)area.Radius * area.Radius)
            {
                return area;
            }
        }

        return null;
    }
}
