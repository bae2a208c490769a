using System.Globalization;
using System.Text;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>All arrows of one kind as two paths: their lines and their heads.</summary>
internal static class ArrowPaths
{
    private const int Long = 8;
    private const int Half = 4;

    public static (string Lines, string Heads) Of(IEnumerable<DrawnArrow> arrows, ArrowLook look)
    {
        var (lines, heads) = (new StringBuilder(), new StringBuilder());
        foreach (var arrow in arrows)
        {
            Line(lines, arrow);
            Head(heads, arrow.Points[^2], arrow.Points[^1], look.Thick > 3 ? 1 : 0);
        }

        return (lines.ToString(), heads.ToString());
    }

    /// <summary>Always from the accredited provider's side, so that dashes of arrows that share a trunk fall on each other.</summary>
    private static void Line(StringBuilder path, DrawnArrow arrow)
    {
        IEnumerable<DrawnPoint> points = arrow.Kind.PointsAtProvider() ? arrow.Points.Reverse() : arrow.Points;
        DrawnPoint? before = null;
        foreach (var point in points)
        {
            _ = before switch
            {
                null => path.Append(CultureInfo.InvariantCulture, $"M{point.X} {point.Y}"),
                { } last when last.X == point.X => path.Append(CultureInfo.InvariantCulture, $"V{point.Y}"),
                _ => path.Append(CultureInfo.InvariantCulture, $"H{point.X}"),
            };
            before = point;
        }
    }

    private static void Head(StringBuilder path, DrawnPoint before, DrawnPoint end, int more)
    {
        var (half, length) = (Half + more, Long + more);
        var (alongX, alongY) = (Math.Sign(end.X - before.X), Math.Sign(end.Y - before.Y));
        var (baseX, baseY) = (end.X - (alongX * length), end.Y - (alongY * length));
        path.Append(CultureInfo.InvariantCulture, $"M{end.X} {end.Y}L{baseX - (alongY * half)} {baseY - (alongX * half)}L{baseX + (alongY * half)} {baseY + (alongX * half)}Z");
    }
}
