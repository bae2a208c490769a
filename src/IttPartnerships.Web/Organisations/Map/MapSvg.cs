using System.Globalization;
using System.Xml.Linq;
using static System.FormattableString;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>
/// A picture as SVG for a page. The drawing is one image with a text alternative; the marks over it are links with names of their own, so that the
/// keyboard and screen readers reach them. No style attribute, script or outside address: it passes the strictest content security policy.
/// </summary>
internal static class MapSvg
{
    private const string Sea = "#d5e8f3";
    private const string Land = "#ffffff";
    private const string LandBeyond = "#f3f2f1";
    private const string Coast = "#626a6e";
    private const string Ink = "#0b0c0c";
    private const string Several = "#484949";
    public const string LongJourney = "#aa2a16";
    public const string Journey = "#5a6a74";

    public static XElement Of(MapPicture picture) => new(
        "svg",
        new XAttribute("class", "itt-map__picture"),
        new XAttribute("viewBox", Invariant($"0 0 {MapView.PictureWidth} {picture.View.Height}")),
        new XAttribute("role", "group"),
        new XAttribute("aria-label", picture.Content.Title),
        new XAttribute("font-family", "arial, sans-serif"),
        new XAttribute("font-size", 14),
        Ground(picture),
        new XElement("g", picture.Marks.OrderBy(mark => mark.Points.Count).Select(mark => Mark(mark, picture.Content))));

    private static XElement Ground(MapPicture picture) => new(
        "g",
        new XAttribute("role", "img"),
        new XAttribute("aria-label", picture.Summary),
        new XElement("rect", new XAttribute("width", MapView.PictureWidth), new XAttribute("height", picture.View.Height), Fill(Sea)),
        Path(picture.Beyond, Fill(LandBeyond), Stroke(Coast, 0.8)),
        Path(picture.Home, Fill(Land), Stroke(Coast, 1)),
        picture.Towns.Select(town => Text(town.Text, town.X, town.Y + 5, "#505a5f", "middle")),
        Path(picture.Journeys, Fill("none"), Stroke(Journey, 1)),
        Path(picture.LongJourneys, Fill("none"), Stroke(LongJourney, 2), new XAttribute("stroke-dasharray", "6 3")),
        Centre(picture),
        Scale(picture.View),
        North(),
        new XElement("path", new XAttribute("d", Invariant($"M.5 .5h{MapView.PictureWidth - 1}v{picture.View.Height - 1}h-{MapView.PictureWidth - 1}z")), Fill("none"), Stroke("#b1b4b6", 1)));

    private static object[] Centre(MapPicture picture)
    {
        if (picture.Content.Centre is not { Place: { IsPlace: true } place } centre)
        {
            return [];
        }

        var (x, y) = (Math.Round(picture.View.X(place.Easting), 1), Math.Round(picture.View.Y(place.Northing), 1));
        var cross = new XElement("path", new XAttribute("d", Invariant($"M{x - 9} {y}h18M{x} {y - 9}v18")), Stroke(Ink, 3));
        return centre.RadiusMetres is not { } radius
            ? [cross]
            : [
                new XElement(
                    "circle", new XAttribute("cx", x), new XAttribute("cy", y), new XAttribute("r", Math.Round(radius * picture.View.UnitsPerMetre, 1)),
                    Fill("none"), Stroke(Ink, 1.5), new XAttribute("stroke-dasharray", "5 5")),
                cross,
            ];
    }

    private static XElement Mark(MapCluster mark, MapContent content)
    {
        var name = MapWords.Name(mark);
        var link = mark.Points is [var only] ? only.Link : content.AreaLink?.Invoke(mark.Area);
        XElement[] drawing = mark.Points.Count == 1 ? [Single(mark)] : Cluster(mark);
        return link is null
            ? new XElement("g", new XAttribute("role", "img"), new XAttribute("aria-label", name), new XElement("title", name), drawing)
            : new XElement("a", new XAttribute("href", link), new XAttribute("class", "itt-map__link"), new XAttribute("aria-label", name), new XElement("title", name), drawing);
    }

    private static XElement Single(MapCluster mark)
    {
        var look = MarkLook.Of(mark.Points[0].Mark);
        return new("path", new XAttribute("transform", Invariant($"translate({mark.X} {mark.Y})")), new XAttribute("d", look.Shape), Fill(look.Colour), Stroke("#ffffff", 1.2));
    }

    private static XElement[] Cluster(MapCluster mark)
    {
        var kinds = mark.Points.Select(point => point.Mark).Distinct().ToList();
        return
        [
            new("circle", new XAttribute("cx", mark.X), new XAttribute("cy", mark.Y), new XAttribute("r", Math.Round(mark.Radius, 1)), Fill(kinds.Count == 1 ? MarkLook.Of(kinds[0]).Colour : Several), Stroke("#ffffff", 1.2)),
            new(
                "text", new XAttribute("x", mark.X), new XAttribute("y", Math.Round(mark.Y + 4, 1)), new XAttribute("font-size", 11), new XAttribute("font-weight", "bold"),
                new XAttribute("text-anchor", "middle"), Fill("#ffffff"), MapWords.Number(mark.Points.Count)),
        ];
    }

    private static object[] Scale(MapView view)
    {
        var (miles, kilometres) = (ScaleBar.Miles(view), ScaleBar.Kilometres(view));
        var y = view.Height - 30;
        return
        [
            new XElement("path", new XAttribute("d", Invariant($"M12 {y - 6}v6h{miles.Length}v-6M12 {y + 8}v-6h{kilometres.Length}v6")), Fill("none"), Stroke(Ink, 1.5)),
            Text(miles.Text, 16, y - 8, Ink, "start"),
            Text(kilometres.Text, 16, y + 20, Ink, "start"),
        ];
    }

    private static XElement North() => new(
        "g",
        new XElement("path", new XAttribute("d", "M620 12l6 18l-6-4l-6 4z"), Fill(Ink)),
        Text("N", 620, 46, Ink, "middle"));

    private static XElement Text(string text, double x, double y, string colour, string anchor) => new(
        "text", new XAttribute("x", x), new XAttribute("y", y), new XAttribute("text-anchor", anchor), Fill(colour),
        new XAttribute("stroke", "#ffffff"), new XAttribute("stroke-width", 3), new XAttribute("paint-order", "stroke"), new XAttribute("stroke-linejoin", "round"), text);

    private static XElement? Path(string data, XAttribute fill, XAttribute[] stroke, params XAttribute[] more) =>
        data.Length == 0 ? null : new("path", new XAttribute("d", data), fill, stroke, more);

    private static XAttribute Fill(string colour) => new("fill", colour);

    private static XAttribute[] Stroke(string colour, double width) =>
        [new("stroke", colour), new("stroke-width", width.ToString(CultureInfo.InvariantCulture))];
}
