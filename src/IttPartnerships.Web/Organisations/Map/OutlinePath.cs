using System.Globalization;
using System.Text;

namespace IttPartnerships.Web.Organisations.Map;

/// <summary>Rings as one SVG path: only what the view shows, and only as fine as the picture can show.</summary>
internal static class OutlinePath
{
    private const double Finest = 1;
    private const double Beyond = 12;

    public static string Of(IEnumerable<Outline.Ring> rings, MapView view)
    {
        var path = new StringBuilder();
        foreach (var ring in rings.Where(ring => Touches(ring.Area, view.Area)))
        {
            Append(path, Simplified(Clipped([.. ring.Places.Select(place => (view.X(place.Easting), view.Y(place.Northing)))], view)));
        }

        return path.ToString();
    }

    private static bool Touches(MapArea one, MapArea other) =>
        one.West < other.East && one.East > other.West && one.South < other.North && one.North > other.South;

    /// <summary>Sutherland and Hodgman's clipping, side by side, to a frame a little larger than the picture so that its cuts stay unseen.</summary>
    private static List<(double X, double Y)> Clipped(List<(double X, double Y)> ring, MapView view)
    {
        ring = Side(ring, point => point.X + Beyond);
        ring = Side(ring, point => MapView.PictureWidth + Beyond - point.X);
        ring = Side(ring, point => point.Y + Beyond);
        return Side(ring, point => view.Height + Beyond - point.Y);
    }

    private static List<(double X, double Y)> Side(List<(double X, double Y)> ring, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>(ring.Count);
        for (var index = 0; index < ring.Count; index++)
        {
            var (before, here) = (ring[index == 0 ? ring.Count - 1 : index - 1], ring[index]);
            var (was, now) = (inside(before), inside(here));
            if (was >= 0 != now >= 0)
            {
                var share = was / (was - now);
                kept.Add((before.X + ((here.X - before.X) * share), before.Y + ((here.Y - before.Y) * share)));
            }

            if (now >= 0)
            {
                kept.Add(here);
            }
        }

        return kept;
    }

    private static List<(double X, double Y)> Simplified(List<(double X, double Y)> ring)
    {
        var kept = new List<(double X, double Y)>();
        foreach (var point in ring)
        {
            if (kept.Count == 0 || Math.Abs(point.X - kept[^1].X) + Math.Abs(point.Y - kept[^1].Y) >= Finest)
            {
                kept.Add(point);
            }
        }

        return kept.Count < 3 ? [] : kept;
    }

    private static void Append(StringBuilder path, List<(double X, double Y)> ring)
    {
        var (x, y) = (0L, 0L);
        foreach (var (index, point) in ring.Index())
        {
            // Tenths of a unit, and each step from the rounded point before, so that rounding never adds up.
            var (toX, toY) = ((long)Math.Round(point.X * 10), (long)Math.Round(point.Y * 10));
            path.Append(index switch { 0 => "M", 1 => "l", _ => " " });
            path.Append(CultureInfo.InvariantCulture, $"{(toX - x) / 10.0:0.#} {(toY - y) / 10.0:0.#}");
            (x, y) = (toX, toY);
        }

        path.Append(ring.Count == 0 ? "" : "z");
    }
}
