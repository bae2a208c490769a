using System.Globalization;
using System.Text;
using System.Xml;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>
/// Writes a drawing as SVG. Everything that makes its look is an attribute of its elements: as a file it stands alone, and in a
/// page it passes the strictest content security policy.
/// </summary>
public static class PictureSvg
{
    private const string Svg = "http://www.w3.org/2000/svg";

    /// <summary>A file of its own: no links, and its own background.</summary>
    public static void WriteFile(Drawing drawing, Stream target)
    {
        using var writer = XmlWriter.Create(target, new() { Encoding = new UTF8Encoding(false), CloseOutput = false });
        new Writing(drawing, writer, _ => null).Write(alone: true);
    }

    /// <summary>Part of a page.</summary>
    /// <param name="percent">How large it is drawn; null fits the page.</param>
    /// <param name="link">Where choosing a box leads; null for nowhere.</param>
    public static void WriteInPage(Drawing drawing, TextWriter target, int? percent, Func<BoxTarget, string?> link)
    {
        using var writer = XmlWriter.Create(target, new() { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, CloseOutput = false });
        new Writing(drawing, writer, link).Write(alone: false, percent);
    }

    private sealed class Writing(Drawing drawing, XmlWriter to, Func<BoxTarget, string?> link)
    {
        public void Write(bool alone, int? percent = null)
        {
            to.WriteStartElement("svg", Svg);
            Number("width", drawing.Width * (percent ?? 100) / 100);
            Number("height", drawing.Height * (percent ?? 100) / 100);
            to.WriteAttributeString("viewBox", $"0 0 {drawing.Width} {drawing.Height}");

            // A picture with links is a group of them; one without is an image.
            to.WriteAttributeString("role", alone ? "img" : "group");
            to.WriteAttributeString("aria-labelledby", "picture-title picture-description");
            to.WriteAttributeString("font-family", "Arial, Helvetica, sans-serif");
            if (!alone)
            {
                to.WriteAttributeString("class", percent is null ? "app-picture__drawing app-picture__drawing--fit" : "app-picture__drawing");
            }

            Named("title", "picture-title", drawing.Title);
            Named("desc", "picture-description", drawing.Description);
            Start("rect", ("width", "100%"), ("height", "100%"), ("fill", PictureLook.Paper));
            to.WriteEndElement();
            Arrows();
            foreach (var line in drawing.Words)
            {
                Line(line, PictureLook.Ink0);
            }

            foreach (var box in drawing.Boxes)
            {
                Box(box);
            }

            to.WriteEndElement();
        }

        private void Named(string element, string id, string text)
        {
            Start(element, ("id", id));
            to.WriteString(Clean(text));
            to.WriteEndElement();
        }

        private void Arrows()
        {
            Start("g", ("aria-hidden", "true"), ("fill", "none"));
            var samples = drawing.Legend.Select(key => new DrawnArrow(key.Kind, -1, -1, [new(key.X, key.Y), new(key.X + 52, key.Y)]));
            foreach (var kind in drawing.Arrows.Concat(samples).GroupBy(arrow => arrow.Kind).OrderBy(group => group.Key))
            {
                var look = ArrowLook.Of(kind.Key);
                var (lines, heads) = ArrowPaths.Of(kind, look);
                Start("path", ("d", lines), ("stroke", look.Colour), ("stroke-width", Text(look.Thick)));
                Optional("stroke-dasharray", look.Dashes);
                to.WriteEndElement();
                Start("path", ("d", heads), ("stroke", look.Colour), ("stroke-width", "1.5"), ("fill", look.Hollow ? PictureLook.Paper : look.Colour));
                to.WriteEndElement();
            }

            to.WriteEndElement();
        }

        private void Box(DrawnBox box)
        {
            var href = box.Target is { } target ? link(target) : null;
            Start(href is null ? "g" : "a");
            if (href is not null)
            {
                to.WriteAttributeString("href", href);
            }

            var look = PictureLook.Of(box.Look);
            Start("rect");
            Number("x", box.X);
            Number("y", box.Y);
            Number("width", box.Width);
            Number("height", box.Height);
            Optional("rx", look.Round == 0 ? "" : Text(look.Round));
            to.WriteAttributeString("fill", look.Fill);
            to.WriteAttributeString("stroke", box.InFocus ? PictureLook.Focus : look.Border);
            to.WriteAttributeString("stroke-width", Text(box.InFocus ? 5 : look.Thick));
            Optional("stroke-dasharray", box.InFocus ? "" : look.Dashes);
            to.WriteEndElement();
            foreach (var line in box.Lines)
            {
                Line(line, look.Ink);
            }

            to.WriteEndElement();
        }

        private void Line(DrawnLine line, string ink)
        {
            Start("text");
            Number("x", line.X);
            Number("y", line.Y);
            Number("font-size", line.Size);
            Optional("font-weight", line.Bold ? "bold" : "");
            Optional("fill", ink == PictureLook.Ink0 ? "" : ink);

            // The space keeps broken lines apart where they are read out or copied.
            to.WriteString(Clean(line.Text) + " ");
            to.WriteEndElement();
        }

        private void Start(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            to.WriteStartElement(element, Svg);
            foreach (var (name, value) in attributes)
            {
                to.WriteAttributeString(name, value);
            }
        }

        private void Number(string name, int value) => to.WriteAttributeString(name, Text(value));

        private void Optional(string name, string value)
        {
            if (value.Length > 0)
            {
                to.WriteAttributeString(name, value);
            }
        }

        private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

        /// <summary>Names come from files of others: a sign that XML has no place for is left out.</summary>
        private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));
    }
}
