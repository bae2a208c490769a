namespace IttPartnerships.Documents;

/// <summary>One line of letters in a strip.</summary>
/// <param name="X">From the left margin, in points.</param>
/// <param name="Down">From the strip's top to the line the letters stand on.</param>
internal sealed record Piece(double X, double Down, IReadOnlyList<Letter> Letters, double Size, Tag Tag);

/// <summary>What is never parted by a page's end: a line of a paragraph, a row of a table.</summary>
/// <param name="Above">Space before it, except at the top of a page.</param>
/// <param name="WithNext">Stands on the same page as the strip after it, if a page can hold both.</param>
/// <param name="Ruled">A thin line runs along its bottom.</param>
/// <param name="Repeated">Goes before it again where it begins a page: its table's header row.</param>
/// <param name="NewPage">Begins a page.</param>
internal sealed record Strip(double Above, double Height, IReadOnlyList<Piece> Pieces, bool WithNext = false, bool Ruled = false, Strip? Repeated = null, bool NewPage = false);

/// <summary>Turns blocks into strips, top to bottom, and into the tags that say what they are.</summary>
internal sealed class Strips(Letters letters, Tag document)
{
    private const double Body = 10.5, Spacing = 1.4, Indent = 16, Gap = 10, CellGap = 4;
    private const double TableSize = 9.5;
    private const int MostLinesOfARow = 20;

    private static readonly double[] HeadingSizes = [20, 14, 12, 10.5];

    private readonly List<Strip> made = [];

    public static IReadOnlyList<Strip> Of(PrintedDocument printed, Letters letters, Tag document)
    {
        var strips = new Strips(letters, document);
        strips.Head(printed.Title, 0);
        PrintedBlock? before = null;
        foreach (var block in printed.Blocks)
        {
            strips.Add(block, before);
            before = block;
        }

        if (letters.HasFramed)
        {
            strips.Head("About this file", 1);
            strips.Text(document.With(new("P")), "A number in a frame stands for a letter of a script that the typeface of this file does not have: it is the letter’s number in Unicode. "
                + "Where text is copied or read aloud, the letter itself comes out.", 0, PageLayout.Width);
        }

        return strips.made;
    }

    private void Add(PrintedBlock block, PrintedBlock? before)
    {
        switch (block)
        {
            case Heading heading:
                Head(heading.Text, heading.Level);
                break;
            case Paragraph paragraph:
                Text(document.With(new("P")), paragraph.Text, 0, PageLayout.Width, paragraph.Bold);
                break;
            case BulletList list:
                Bullets(list, areIntroduced: before is Paragraph);
                break;
            case FactRows facts:
                Facts(facts);
                break;
            case PrintedTable table:
                Table(table);
                break;
            case NewPage:
                made.Add(new(0, 0, [], WithNext: true, NewPage: true));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A kind of block was added that nothing sets.");
        }
    }

    private void Head(string text, int level)
    {
        var (depth, size) = (Math.Clamp(level, 0, 3), HeadingSizes[Math.Clamp(level, 0, 3)]);
        var tag = document.With(new($"H{depth + 1}") { Bookmark = (text, depth) });
        var lines = Lines.Of(letters, text, bold: true, size, PageLayout.Width);
        made.AddRange(lines.Select((line, i) => new Strip(i == 0 ? size : 0, size * 1.25, [new(0, size, line, size, tag)], WithNext: true)));
    }

    private void Text(Tag tag, string text, double left, double width, bool bold = false, double above = Gap, Piece? bullet = null)
    {
        var lines = Lines.Of(letters, text, bold, Body, width);
        for (var i = 0; i < lines.Count; i++)
        {
            // Neither the first nor the last line of a text stands alone on a page.
            var withNext = i < lines.Count - 1 && (i == 0 || i == lines.Count - 2);
            Piece piece = new(left, Body, lines[i], Body, tag);
            made.Add(new(i == 0 ? above : 0, Body * Spacing, i == 0 && bullet is not null ? [bullet, piece] : [piece], withNext));
        }
    }

    private void Bullets(BulletList bullets, bool areIntroduced)
    {
        if (areIntroduced)
        {
            made[^1] = made[^1] with { WithNext = true };
        }

        var list = document.With(new("L", "/O /List /ListNumbering /Disc"));
        foreach (var (index, item) in bullets.Items.Index())
        {
            var tag = list.With(new("LI"));
            Piece bullet = new(4, Body, letters.Of("• ", bold: false), Body, tag.With(new("Lbl")));
            Text(tag.With(new("LBody")), item, Indent, PageLayout.Width - Indent, above: index == 0 ? Gap - 4 : 3, bullet: bullet);
        }
    }

    private void Facts(FactRows facts)
    {
        var body = document.With(new("Table")).With(new("TBody"));
        (double, double)[] columns = [(0, PageLayout.Width * 0.3), (PageLayout.Width * 0.3, PageLayout.Width * 0.7)];
        foreach (var (index, (name, value)) in facts.Facts.Index())
        {
            var row = body.With(new("TR"));
            Row(columns, [new(name, row.With(new("TH", "/O /Table /Scope /Row")), Bold: true), new(value, row.With(new("TD")))], Body, index == 0 ? Gap : 0, null);
        }
    }

    private void Table(PrintedTable table)
    {
        var tag = document.With(new("Table"));
        var caption = tag.With(new("Caption"));
        made.AddRange(Lines.Of(letters, table.Caption, bold: true, Body, PageLayout.Width)
            .Select((line, i) => new Strip(i == 0 ? Gap : 0, Body * Spacing, [new(0, Body, line, Body, caption)], WithNext: true)));
        var (columns, left) = (new List<(double, double)>(), 0.0);
        foreach (var column in table.Columns)
        {
            var width = PageLayout.Width * column.Share / table.Columns.Sum(c => c.Share);
            columns.Add((left, width));
            left += width;
        }

        var top = tag.With(new("THead")).With(new("TR"));
        var header = Row(columns, [.. table.Columns.Select(c => new Cell(c.Heading, top.With(new("TH", "/O /Table /Scope /Column")), Bold: true, c.ToTheRight))], TableSize, 2, null, isHeader: true);
        var body = tag.With(new("TBody"));
        foreach (var cells in table.Rows)
        {
            var row = body.With(new("TR"));
            Row(columns, [.. cells.Zip(table.Columns, (text, column) => new Cell(text, row.With(new("TD")), false, column.ToTheRight))], TableSize, 0, header);
        }
    }

    /// <summary>One strip; several where a cell is so long that the row would not fit a page.</summary>
    private Strip Row(IReadOnlyList<(double Left, double Width)> columns, IReadOnlyList<Cell> cells, double size, double above, Strip? repeated, bool isHeader = false)
    {
        var texts = cells.Select((cell, i) => Lines.Of(letters, cell.Text, cell.Bold, size, columns[i].Width - (2 * CellGap))).ToList();
        var (lines, line) = (texts.Max(text => text.Count), size * 1.3);
        for (var from = 0; from < lines; from += MostLinesOfARow)
        {
            List<Piece> pieces = [];
            for (var i = 0; i < cells.Count; i++)
            {
                foreach (var (down, text) in texts[i].Skip(from).Take(MostLinesOfARow).Index())
                {
                    var x = columns[i].Left + (cells[i].ToTheRight ? columns[i].Width - CellGap - Lines.Width(text, size) : CellGap);
                    pieces.Add(new(x, CellGap + size + (down * line), text, size, cells[i].Tag));
                }
            }

            var isLast = from + MostLinesOfARow >= lines;
            var height = (Math.Min(lines - from, MostLinesOfARow) * line) + (2 * CellGap);
            made.Add(new(from == 0 ? above : 0, height, pieces, WithNext: isHeader, Ruled: isLast, repeated));
        }

        return made[^1];
    }

    private sealed record Cell(string Text, Tag Tag, bool Bold = false, bool ToTheRight = false);
}
