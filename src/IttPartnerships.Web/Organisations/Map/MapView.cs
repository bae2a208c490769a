namespace IttPartnerships.Web.Organisations.Map;

/// <summary>The part of the country a picture shows and its size: grid metres to picture units, y downwards, north up.</summary>
public sealed record MapView
{
    public const double PictureWidth = 640;
    private const double LowestPicture = 400;
    private const double TallestPicture = 760;
    private const double SmallestSide = 4_000;
    private const double Margin = 0.07;
    private static readonly MapArea England = new(80_000, 5_000, 660_000, 660_000);

    private MapView(MapArea area, double height)
    {
        Area = area;
        Height = height;
        UnitsPerMetre = PictureWidth / area.Width;
    }

    public MapArea Area { get; }

    public double Height { get; }

    public double UnitsPerMetre { get; }

    /// <summary>Zoomed to the points, lines, centre and ring; all of England where there is nothing.</summary>
    public static MapView Of(MapContent content)
    {
        var places = Places(content).ToList();
        var area = places.Count == 0 ? England : MapArea.Around(places);
        var width = Math.Max(area.Width * (1 + (2 * Margin)), SmallestSide);
        var height = Math.Max(area.Height * (1 + (2 * Margin)), SmallestSide);
        var pictureHeight = Math.Clamp(PictureWidth * height / width, LowestPicture, TallestPicture);

        // What the clamp took from one side is given back to the other, so that the scale is the same both ways.
        width = Math.Max(width, height * PictureWidth / pictureHeight);
        height = width * pictureHeight / PictureWidth;
        var (east, north) = ((area.West + area.East) / 2, (area.South + area.North) / 2);
        return new(new(east - (width / 2), north - (height / 2), east + (width / 2), north + (height / 2)), Math.Round(pictureHeight));
    }

    public double X(double easting) => (easting - Area.West) * UnitsPerMetre;

    public double Y(double northing) => (Area.North - northing) * UnitsPerMetre;

    public bool Shows(double easting, double northing) =>
        easting > Area.West && easting < Area.East && northing > Area.South && northing < Area.North;

    private static IEnumerable<(double Easting, double Northing)> Places(MapContent content)
    {
        var ends = content.Points.Select(point => point.Place).Concat(content.Lines.SelectMany(line => new[] { line.From, line.To }));
        foreach (var place in ends.Where(place => place.IsPlace))
        {
            yield return (place.Easting, place.Northing);
        }

        if (content.Centre is { Place: { IsPlace: true } centre } about)
        {
            var radius = about.RadiusMetres ?? 0;
            yield return (centre.Easting - radius, centre.Northing - radius);
            yield return (centre.Easting + radius, centre.Northing + radius);
        }
    }
}
