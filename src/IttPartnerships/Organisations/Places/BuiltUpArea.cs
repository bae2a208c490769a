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
    private const int Cell = 10_000;
    private const int Columns = (GridReference.GreatestEasting / Cell) + 1;

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

    private static readonly BuiltUpArea[][] Near = Squares();

    public static Density At(GridReference place) => Find(place)?.Density ?? Density.Elsewhere;

    public static string NameAt(GridReference place) => Find(place)?.Name ?? "outside the large cities";

    private static BuiltUpArea? Find(GridReference place)
    {
        foreach (var area in Near[(place.Northing / Cell * Columns) + (place.Easting / Cell)])
        {
            if (area.Holds(place.Easting, place.Northing, area.Radius))
            {
                return area;
            }
        }

        return null;
    }

    private bool Holds(int easting, int northing, double reach)
    {
        double east = easting - Easting;
        double north = northing - Northing;
        return (east * east) + (north * north) <= reach * reach;
    }

    /// <summary>For each ten-kilometre square, the areas that may reach into it: none for most of the country, so that looking up costs next to nothing.</summary>
    private static BuiltUpArea[][] Squares()
    {
        const double HalfDiagonal = Cell * 0.7072;
        var squares = new BuiltUpArea[Columns * ((GridReference.GreatestNorthing / Cell) + 1)][];
        for (var square = 0; square < squares.Length; square++)
        {
            var (east, north) = ((square % Columns * Cell) + (Cell / 2), (square / Columns * Cell) + (Cell / 2));
            squares[square] = [.. All.Where(area => area.Holds(east, north, area.Radius + HalfDiagonal))];
        }

        return squares;
    }
}
