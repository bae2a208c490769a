using System.Globalization;
using System.Text.Encodings.Web;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>A map as it stands in a page: a link past it, the picture, the legend of what it shows, and where the outline comes from.</summary>
public sealed class MapFigure(MapPicture picture, string id) : IHtmlContent
{
    private static readonly XmlWriterSettings Fragment = new() { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, CloseOutput = false };

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        // The XML writer encodes every name and address; nothing is put together from text.
        using var xml = XmlWriter.Create(writer, Fragment);
        Skip().WriteTo(xml);
        Figure().WriteTo(xml);
        After().WriteTo(xml);
    }

    private string AfterId => $"{id}-after";

    private XElement Skip() => new(
        "a", new XAttribute("href", $"#{AfterId}"), new XAttribute("class", "govuk-skip-link"), new XAttribute("data-module", "govuk-skip-link"), "Skip the map");

    private XElement After() => new("div", new XAttribute("id", AfterId), new XAttribute("tabindex", "-1"), "");

    private XElement Figure() => new(
        "figure",
        new XAttribute("class", "itt-map"),
        new XAttribute("id", id),
        MapSvg.Of(picture),
        new XElement(
            "figcaption",
            new XAttribute("class", "itt-map__caption govuk-body-s"),
            Legend().ToList() is { Count: > 0 } legend ? new XElement("ul", new XAttribute("class", "govuk-list itt-map__legend"), legend) : null,
            new XElement("p", new XAttribute("class", "govuk-body-s"), string.Join(' ', Notes()))));

    private IEnumerable<XElement> Legend()
    {
        foreach (var mark in picture.Marks.SelectMany(mark => mark.Points).Select(point => point.Mark).Distinct().Order())
        {
            var look = MarkLook.Of(mark);
            yield return Entry(look.One, new XElement("path", new XAttribute("d", look.Shape), new XAttribute("fill", look.Colour)));
        }

        if (picture.Marks.Any(mark => mark.Points.Count > 1))
        {
            var how = picture.Content.AreaLink is null ? "" : ": choose it to look closer";
            yield return Entry($"several places close together{how}", new XElement("circle", new XAttribute("r", 8), new XAttribute("fill", "#484949")), Number());
        }

        if (picture.Content.Centre is { Place.IsPlace: true } centre)
        {
            var ring = centre.RadiusMetres is { } metres ? string.Create(CultureInfo.InvariantCulture, $" and the ring {metres / ScaleBar.MetresAMile:0.#} miles around it") : "";
            yield return Entry($"{centre.Label}{ring}", new XElement("path", new XAttribute("d", "M-8 0h16M0-8v16"), new XAttribute("stroke", "#0b0c0c"), new XAttribute("stroke-width", 3)));
        }

        if (picture.Journeys.Length > 0)
        {
            yield return Entry("journey to a placement", Line(MapSvg.Journey, 1));
        }

        if (picture.LongJourneys.Length > 0)
        {
            yield return Entry("journey longer than the trainee’s limit", Line(MapSvg.LongJourney, 2, new XAttribute("stroke-dasharray", "6 3")));
        }
    }

    private IEnumerable<string> Notes()
    {
        if (picture.WithoutPlace > 0)
        {
            yield return picture.WithoutPlace == 1
                ? "1 has no known place and is only in the list."
                : $"{MapWords.Number(picture.WithoutPlace)} have no known place and are only in the list.";
        }

        yield return picture.Home.Length + picture.Beyond.Length > 0
            ? "North is up. Coastline: Natural Earth, simplified."
            : "North is up. No coastline is drawn.";
    }

    private static XElement Number() => new(
        "text", new XAttribute("y", 4), new XAttribute("font-size", 11), new XAttribute("font-weight", "bold"), new XAttribute("text-anchor", "middle"), new XAttribute("fill", "#ffffff"), "9");

    private static XElement Line(string colour, int width, params XAttribute[] more) =>
        new("path", new XAttribute("d", "M-9 0h18"), new XAttribute("stroke", colour), new XAttribute("stroke-width", width), more);

    private static XElement Entry(string words, params XElement[] drawing) => new(
        "li",
        new XElement(
            "svg", new XAttribute("class", "itt-map__key"), new XAttribute("viewBox", "-10 -10 20 20"), new XAttribute("width", 20), new XAttribute("height", 20),
            new XAttribute("aria-hidden", "true"), new XAttribute("focusable", "false"), drawing),
        " ",
        words);
}
