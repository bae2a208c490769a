using System.Globalization;
using System.Text;

namespace IttPartnerships.Documents;

/// <summary>Writes what stands on one page as PDF operators: text of the document under its tags, all else as artifacts that are not read aloud.</summary>
internal sealed class PageContent(Letters letters)
{
    private const double Small = 8;
    private readonly StringBuilder operators = new();

    /// <summary>Whose the marked pieces are: the first is marked 0.</summary>
    private readonly List<Tag> tags = [];

    public IReadOnlyList<Tag> Tags => tags;

    public byte[] Bytes => Encoding.ASCII.GetBytes(operators.ToString());

    public void Text(int page, IEnumerable<PlacedStrip> strips)
    {
        Tag? open = null;
        var rules = new StringBuilder();
        foreach (var (top, strip, isRepeat) in strips)
        {
            if (isRepeat)
            {
                Close(ref open);
                Artifact("/Type /Pagination", () => Pieces(strip, top));
            }
            else
            {
                foreach (var piece in strip.Pieces.Where(piece => piece.Letters.Count > 0))
                {
                    if (piece.Tag != open)
                    {
                        Close(ref open);
                        operators.Append(CultureInfo.InvariantCulture, $"/{piece.Tag.Kind} <</MCID {tags.Count}>> BDC\n");
                        piece.Tag.Mark(page, tags.Count);
                        tags.Add(open = piece.Tag);
                    }

                    Line(PageLayout.Margin + piece.X, top - piece.Down, piece.Letters, piece.Size);
                }
            }

            if (strip.Ruled)
            {
                var y = PdfFile.Number(top - strip.Height);
                rules.Append(CultureInfo.InvariantCulture, $"{PdfFile.Number(PageLayout.Margin)} {y} m {PdfFile.Number(PageLayout.PaperWidth - PageLayout.Margin)} {y} l S\n");
            }
        }

        Close(ref open);
        if (rules.Length > 0)
        {
            Artifact("/Type /Layout", () => operators.Append("0.7 G 0.5 w\n").Append(rules));
        }
    }

    /// <summary>What runs along the top and bottom of every page.</summary>
    public void Running(PrintedDocument printed, int page, int pages)
    {
        const double top = PageLayout.PaperHeight - 42, bottom = 40;
        Artifact("/Type /Pagination /Subtype /Header /Attached [/Top]", () =>
        {
            var mark = printed.Mark is { } words ? letters.Of(words, bold: true) : [];
            var room = PageLayout.Width - Lines.Width(mark, Small + 2) - 12;
            Line(PageLayout.Margin, top, Lines.Of(letters, printed.Header, bold: false, Small, room)[0], Small);
            Line(PageLayout.PaperWidth - PageLayout.Margin - Lines.Width(mark, Small + 2), top, mark, Small + 2);
        });
        Artifact("/Type /Pagination /Subtype /Footer /Attached [/Bottom]", () =>
        {
            var number = letters.Of($"Page {page} of {pages}", bold: false);
            foreach (var (down, line) in (printed.Footer ?? []).Index())
            {
                Line(PageLayout.Margin, bottom - (down * Small * 1.4), Lines.Of(letters, line, bold: false, Small, PageLayout.Width - 70)[0], Small);
            }

            Line(PageLayout.PaperWidth - PageLayout.Margin - Lines.Width(number, Small), bottom, number, Small);
        });
    }

    private void Close(ref Tag? open)
    {
        if (open is not null)
        {
            operators.Append("EMC\n");
            open = null;
        }
    }

    private void Artifact(string kind, Action draw)
    {
        operators.Append(CultureInfo.InvariantCulture, $"/Artifact <<{kind}>> BDC\n");
        draw();
        operators.Append("EMC\n");
    }

    private void Pieces(Strip strip, double top)
    {
        foreach (var piece in strip.Pieces)
        {
            Line(PageLayout.Margin + piece.X, top - piece.Down, piece.Letters, piece.Size);
        }
    }

    private void Line(double x, double y, IReadOnlyList<Letter> line, double size)
    {
        if (line.Count == 0)
        {
            return;
        }

        operators.Append(CultureInfo.InvariantCulture, $"BT {PdfFile.Number(x)} {PdfFile.Number(y)} Td");
        for (var from = 0; from < line.Count;)
        {
            var to = from;
            while (to < line.Count && line[to].Font == line[from].Font)
            {
                to++;
            }

            var codes = Convert.ToHexString([.. line.Skip(from).Take(to - from).Select(letter => letter.Code)]);
            operators.Append(CultureInfo.InvariantCulture, $" /F{line[from].Font} {PdfFile.Number(size)} Tf <{codes}> Tj");
            from = to;
        }

        operators.Append(" ET\n");
    }
}
