namespace IttPartnerships.Partnerships.Picture;

/// <summary>Finds the way of each arrow: from the root along a lane of its kind, down a gutter, into the box from the left.</summary>
internal sealed class FlowArrows
{
    private const int FirstStub = 10;
    private const int BetweenStubs = 11;

    private readonly List<DrawnArrow> all = [];

    public IReadOnlyList<DrawnArrow> All => all;

    /// <summary>Every arrow between the root and the boxes above or below it.</summary>
    public void Join(IReadOnlyList<PlacedBox> placed, DrawnBox root, FlowColumns columns, bool upwards)
    {
        var kinds = Kinds(placed);
        foreach (var (lane, kind) in kinds.Index())
        {
            var port = root.X + (root.Width / 2) + ((lane * 16) - ((kinds.Count - 1) * 8));
            var (edge, level) = upwards ? (root.Y, root.Y - ((lane + 2) * FlowChart.Lane)) : (root.Bottom, root.Bottom + ((lane + 2) * FlowChart.Lane));
            foreach (var each in placed.Where(each => each.Content.ToRoot.Contains(kind)))
            {
                var (trunk, stub) = (columns.Trunk(each.Column, lane), Stub(each.Box, lane, kinds.Count));
                Add(kind, root.Number, each.Box.Number, isProvider: !upwards,
                    [new(port, edge), new(port, level), new(trunk, level), new(trunk, stub), new(each.Box.X, stub)]);
            }
        }
    }

    /// <summary>Arrows from the head of a block to a box indented below it.</summary>
    public void Nest(DrawnBox head, DrawnBox nested, IReadOnlyList<ArrowKind> kinds)
    {
        foreach (var (lane, kind) in kinds.Index())
        {
            var (x, y) = (head.X + 5 + (lane * 6), nested.Y + (nested.Height / 2) + (lane * 6));
            Add(kind, head.Number, nested.Number, isProvider: true, [new(x, head.Bottom), new(x, y), new(nested.X, y)]);
        }
    }

    /// <param name="isProvider">The first point is at the accredited provider, or at whoever acts for it.</param>
    private void Add(ArrowKind kind, int first, int last, bool isProvider, DrawnPoint[] points)
    {
        var forwards = isProvider != kind.PointsAtProvider();
        all.Add(forwards ? new(kind, first, last, points) : new(kind, last, first, [.. points.Reverse()]));
    }

    /// <summary>Arrows into a low box stand closer together.</summary>
    private static int Stub(DrawnBox box, int lane, int lanes) =>
        box.Y + FirstStub + (lane * Math.Min(BetweenStubs, (box.Height - (2 * FirstStub) + 4) / Math.Max(lanes - 1, 1)));

    private static List<ArrowKind> Kinds(IReadOnlyList<PlacedBox> placed) => [.. placed.SelectMany(each => each.Content.ToRoot).Distinct().Order()];
}
