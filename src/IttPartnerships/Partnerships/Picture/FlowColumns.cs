namespace IttPartnerships.Partnerships.Picture;

/// <summary>Columns of one width with a gutter on the left of each for the arrows, and how blocks are shared out over them.</summary>
internal sealed record FlowColumns(int Count, int Start, int Gutter, int BoxWidth)
{
    public const int Indent = 22;
    public const int Near = 6;
    public const int Between = 14;

    private const int WidestBox = 330;
    private const int LaneWidth = 9;

    public static FlowColumns For(PictureSize size, int blocks, int margin, int lanes)
    {
        var count = Math.Clamp(blocks, 1, Math.Max(size.Columns, 1));
        var gutter = lanes == 0 ? 16 : 22 + (lanes * LaneWidth);
        var room = (size.Width - (2 * margin)) / count;
        var width = Math.Min(room - gutter, WidestBox);
        return new(count, (size.Width - (count * (width + gutter))) / 2, gutter, width);
    }

    public int Left(int column) => Start + (column * (BoxWidth + Gutter)) + Gutter;

    /// <summary>Where the trunk of a lane runs beside a column.</summary>
    public int Trunk(int column, int lane) => Left(column) - Gutter + 8 + (lane * LaneWidth);

    /// <summary>In order, down one column and then the next, about as high as each other.</summary>
    public IEnumerable<(FlowBlock Block, int Column, int Top)> Share(IReadOnlyList<FlowBlock> blocks, int top)
    {
        var heights = blocks.Select(Height).ToList();
        var left = heights.Sum(height => height + Between);
        var (column, y, target) = (0, top, (double)left / Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var columnsAfter = Count - column - 1;
            if (y > top && columnsAfter > 0 && (y - top + (heights[i] / 2.0) > target || blocks.Count - i <= columnsAfter))
            {
                (column, y, target) = (column + 1, top, (double)left / columnsAfter);
            }

            yield return (blocks[i], column, y);
            y += heights[i] + Between;
            left -= heights[i] + Between;
        }
    }

    private int Height(FlowBlock block) =>
        BoxLines.Height(block.Head.Content, BoxWidth) + block.Nested.Sum(nested => Near + BoxLines.Height(nested.Content, BoxWidth - Indent));
}
