using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Web.Organisations.Map;

namespace IttPartnerships.Web.Tests.Organisations.Map;

/// <summary>Maps to test with, and ways to read what was drawn.</summary>
internal static partial class Maps
{
    public static MapPoint School(string name, int easting, int northing) =>
        new(name, $"/organisations/{Uri.EscapeDataString(name)}", GridReference.At(easting, northing), MapMark.School);

    /// <summary>Points all over England, the same every time.</summary>
    public static MapPoint[] Scattered(int number, MapMark mark = MapMark.School)
    {
        var random = new Random(20_260);
        return [.. Enumerable.Range(1, number).Select(i => new MapPoint(
            $"Saint Swithun's Church of England Primary School {i}",
            $"/organisations/{i:0000000000000000}",
            GridReference.At(random.Next(140_000, 655_000), random.Next(20_000, 650_000)),
            mark))];
    }

    public static string AreaLink(MapArea area) =>
        FormattableString.Invariant($"/organisations?west={area.West:0}&south={area.South:0}&east={area.East:0}&north={area.North:0}");

    public static string Html(MapContent content, Outline? outline = null)
    {
        var written = new StringWriter();
        new MapFigure(MapPicture.Draw(content, outline ?? Outline.Shipped), "map").WriteTo(written, HtmlEncoder.Default);
        return written.ToString();
    }

    /// <summary>What was written, as a tree: it fails where it is not well formed.</summary>
    public static XElement Tree(MapContent content, Outline? outline = null) => XElement.Parse($"<root>{Html(content, outline)}</root>");

    /// <summary>True where the path's shapes cover the point, by the even-odd rule.</summary>
    public static bool Covers(string path, double x, double y)
    {
        var inside = false;
        foreach (var ring in Rings(path))
        {
            for (var i = 0; i < ring.Count; i++)
            {
                var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
                if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
                {
                    inside = !inside;
                }
            }
        }

        return inside;
    }

    public static IEnumerable<List<(double X, double Y)>> Rings(string path)
    {
        foreach (var ring in path.Split('z', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Numbers().Matches(ring).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
            var points = new List<(double X, double Y)> { (numbers[0], numbers[1]) };
            for (var i = 2; i < numbers.Length; i += 2)
            {
                points.Add((points[^1].X + numbers[i], points[^1].Y + numbers[i + 1]));
            }

            yield return points;
        }
    }

    [GeneratedRegex("-?[0-9]*\\.?[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
