using IttPartnerships.Partnerships.Picture;

namespace IttPartnerships.Tests.Partnerships.Picture;

/// <summary>What has to hold of every drawing; each answer names what does not.</summary>
internal static class LayoutCheck
{
    public static IEnumerable<string> Broken(Drawing drawing, PartnershipGraph graph) =>
    [
        .. Overlaps(drawing), .. Outside(drawing), .. Missing(drawing, graph), .. drawing.Arrows.SelectMany(arrow => Wrong(arrow, drawing)), .. drawing.Boxes.SelectMany(Spilling),
    ];

    private static IEnumerable<string> Overlaps(Drawing drawing)
    {
        foreach (var (index, box) in drawing.Boxes.Index())
        {
            foreach (var other in drawing.Boxes.Skip(index + 1).Where(other => box.X < other.Right && other.X < box.Right && box.Y < other.Bottom && other.Y < box.Bottom))
            {
                yield return $"{Name(box)} lies on {Name(other)}";
            }

            foreach (var line in drawing.Words.Where(line => line.X < box.Right && line.Y > box.Y && line.Y - line.Size < box.Bottom && line.X + 10 > box.X))
            {
                yield return $"{Name(box)} lies on the words {line.Text}";
            }
        }
    }

    private static IEnumerable<string> Outside(Drawing drawing) =>
    [
        .. drawing.Boxes.Where(box => box.X < 0 || box.Y < 0 || box.Right > drawing.Width || box.Bottom > drawing.Height).Select(box => $"{Name(box)} is outside"),
        .. drawing.Words.Where(line => line.Y > drawing.Height || line.X < 0).Select(line => $"{line.Text} is outside"),
        .. drawing.Arrows.SelectMany(arrow => arrow.Points).Where(point => point.X < 0 || point.Y < 0 || point.X > drawing.Width || point.Y > drawing.Height).Select(point => $"An arrow runs outside at {point}"),
    ];

    private static IEnumerable<string> Missing(Drawing drawing, PartnershipGraph graph) =>
        graph.Bodies.Keys.Except(drawing.Boxes.SelectMany(box => box.Members)).Select(id => $"{graph[id].Name} is neither shown nor counted");

    private static IEnumerable<string> Wrong(DrawnArrow arrow, Drawing drawing)
    {
        if (!OnEdge(drawing.Boxes[arrow.From], arrow.Points[0]) || !OnEdge(drawing.Boxes[arrow.To], arrow.Points[^1]))
        {
            yield return $"{arrow.Kind} does not end at the edges of its boxes";
        }

        foreach (var (one, other) in arrow.Points.Zip(arrow.Points.Skip(1)))
        {
            if (one.X != other.X && one.Y != other.Y)
            {
                yield return $"{arrow.Kind} runs askew from {one} to {other}";
            }

            foreach (var box in drawing.Boxes.Where(box => Crosses(one, other, box)))
            {
                yield return $"{arrow.Kind} runs through {Name(box)}";
            }
        }
    }

    private static bool OnEdge(DrawnBox box, DrawnPoint point) =>
        point.X >= box.X && point.X <= box.Right && point.Y >= box.Y && point.Y <= box.Bottom
        && (point.X == box.X || point.X == box.Right || point.Y == box.Y || point.Y == box.Bottom);

    private static bool Crosses(DrawnPoint one, DrawnPoint other, DrawnBox box) =>
        Math.Max(one.X, other.X) > box.X && Math.Min(one.X, other.X) < box.Right && Math.Max(one.Y, other.Y) > box.Y && Math.Min(one.Y, other.Y) < box.Bottom;

    private static IEnumerable<string> Spilling(DrawnBox box) => box.Lines
        .Where(line => line.X + TextWidth.Of(line.Text, line.Size, line.Bold) > box.Right || line.Y > box.Bottom || line.Y - line.Size < box.Y)
        .Select(line => $"{line.Text} spills out of its box");

    private static string Name(DrawnBox box) => $"“{box.Lines[0].Text}” at {box.X},{box.Y}";
}
