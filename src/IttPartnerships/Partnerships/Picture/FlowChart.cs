namespace IttPartnerships.Partnerships.Picture;

/// <summary>
/// Lays out a flow chart: heading, what is above the root, the root, what is below, legend and notes. Blocks stand in columns;
/// arrows run in the gutters between them, one lane a kind, so that no arrow crosses a box. The same content gives the same drawing.
/// </summary>
internal sealed class FlowChart
{
    /// <summary>Room for one lane of arrows between the root and what is above or below it.</summary>
    public const int Lane = 10;

    private const int Margin = 14;
    private const int RootWidth = 460;

    private readonly FlowContent content;
    private readonly PictureSize size;
    private readonly List<DrawnBox> boxes = [];
    private readonly List<DrawnLine> words = [];
    private readonly FlowArrows arrows = new();
    private readonly FlowColumns columns;

    private FlowChart(FlowContent content, PictureSize size)
    {
        this.content = content;
        this.size = size;
        var most = content.Above.Concat(content.Below).Select(band => band.Blocks.Count).DefaultIfEmpty(1).Max();
        columns = FlowColumns.For(size, Math.Max(most, 1), Margin, Math.Max(Lanes(content.Above), Lanes(content.Below)));
    }

    public static Drawing Draw(FlowContent content, PictureSize size) => new FlowChart(content, size).Draw();

    private static int Lanes(IEnumerable<FlowBand> bands) =>
        bands.SelectMany(band => band.Blocks).SelectMany(block => block.Boxes).SelectMany(box => box.ToRoot).Distinct().Count();

    private Drawing Draw()
    {
        var y = Write(content.Title, Margin, Margin, 18, bold: true);
        var above = Bands(content.Above, ref y);
        if (content.Root is { } root)
        {
            y += above.Count > 0 ? (Lanes(content.Above) + 2) * Lane : 12;
            var width = Math.Min(RootWidth, size.Width - (2 * Margin));
            var drawn = Place(root, (size.Width - width) / 2, y, width);
            y = drawn.Bottom;
            arrows.Join(above, drawn, columns, upwards: true);
            var start = y + ((Lanes(content.Below) + 1) * Lane);
            var below = Bands(content.Below, ref start);
            y = Math.Max(start, y + 12);
            arrows.Join(below, drawn, columns, upwards: false);
        }
        else
        {
            Bands(content.Below, ref y);
        }

        var legend = Legend(ref y);
        foreach (var note in content.Notes)
        {
            y = Write(note, Margin, y + 4, 12, bold: false);
        }

        return new Drawing(content.Title, content.Description, size.Width, y + Margin) { Boxes = boxes, Arrows = arrows.All, Words = words, Legend = legend };
    }

    private List<PlacedBox> Bands(IReadOnlyList<FlowBand> bands, ref int y)
    {
        List<PlacedBox> placed = [];
        foreach (var band in bands.Where(band => band.Blocks.Count > 0))
        {
            y = Heading(band.Heading, y + 8) + 6;
            var bottom = y;
            foreach (var (block, column, top) in columns.Share(band.Blocks, y))
            {
                bottom = Math.Max(bottom, Block(block, column, top, placed));
            }

            y = bottom + FlowColumns.Between;
        }

        return placed;
    }

    private int Block(FlowBlock block, int column, int top, List<PlacedBox> placed)
    {
        var head = Place(block.Head.Content, columns.Left(column), top, columns.BoxWidth);
        placed.Add(new(head, block.Head, column));
        var bottom = head.Bottom;
        foreach (var nested in block.Nested)
        {
            var drawn = Place(nested.Content, columns.Left(column) + FlowColumns.Indent, bottom + FlowColumns.Near, columns.BoxWidth - FlowColumns.Indent);
            placed.Add(new(drawn, nested, column));
            arrows.Nest(head, drawn, nested.ToHead);
            bottom = drawn.Bottom;
        }

        return bottom;
    }

    private DrawnBox Place(BoxContent content, int x, int y, int width)
    {
        var (lines, height) = BoxLines.Of(content, x, y, width);
        var box = new DrawnBox(boxes.Count, content.Look, x, y, width, height, lines, content.Members) { Target = content.Target, InFocus = content.InFocus };
        boxes.Add(box);
        return box;
    }

    private List<DrawnKey> Legend(ref int y)
    {
        List<DrawnKey> keys = [];
        foreach (var kind in arrows.All.Select(arrow => arrow.Kind).Distinct().Order())
        {
            keys.Add(new(kind, Margin, y + 15));
            y = Write(content.ArrowWords(kind), Margin + 66, y + 4, 13, bold: false);
        }

        return keys;
    }

    /// <summary>Inside the first column, because trunks run beside it.</summary>
    private int Heading(string text, int y) => Write(text, columns.Left(0), y, 15, bold: true, columns.BoxWidth);

    private int Write(string text, int x, int y, int letters, bool bold, int? width = null)
    {
        foreach (var line in TextWidth.Lines(text, letters, bold, width ?? size.Width - Margin - x))
        {
            y += letters + 4;
            words.Add(new(line, x, y - 4, letters, bold));
        }

        return y;
    }
}

/// <summary>A box of the content and where it came to stand.</summary>
internal sealed record PlacedBox(DrawnBox Box, FlowBox Content, int Column);
