using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace IttPartnerships.Tests.Documents;

/// <summary>A run of letters on a page: where it begins and ends, how big it is, and the mark it stands under (-1 for what is not read aloud).</summary>
internal sealed record PdfRun(int Page, int Mark, double Left, double Right, double Base, double Size, string Text);

/// <summary>What stands on the pages of a file, and what its tags say about it.</summary>
internal sealed class PdfPages
{
    private readonly PdfReader pdf;
    private readonly Dictionary<string, (IReadOnlyDictionary<int, string> Meaning, IReadOnlyList<int> Widths, bool IsBold)> fonts = new(StringComparer.Ordinal);

    private readonly ILookup<(int, int), PdfRun> byMark;

    public PdfPages(PdfReader pdf)
    {
        this.pdf = pdf;
        var resources = pdf.Object(PdfReader.Reference(pdf.Object(pdf.Pages[0]), "Font"));
        foreach (Match font in Regex.Matches(resources, @"/(F\d+) (\d+) 0 R"))
        {
            fonts[font.Groups[1].Value] = Font(pdf.Object(int.Parse(font.Groups[2].Value, CultureInfo.InvariantCulture)));
        }

        Regex.CacheSize = 50;
        Runs = [.. pdf.Pages.SelectMany((page, i) => OnPage(i, Encoding.ASCII.GetString(pdf.Stream(PdfReader.Reference(pdf.Object(page), "Contents")))))];
        byMark = Runs.ToLookup(run => (run.Page, run.Mark));
    }

    public IReadOnlyList<PdfRun> Runs { get; }

    /// <summary>Every tag in reading order, with its depth and the text of its own marks.</summary>
    public IReadOnlyList<(int Depth, string Kind, string Text)> Tags()
    {
        var root = pdf.Object(PdfReader.Reference(pdf.Catalogue, "StructTreeRoot"));
        return [.. Tags(PdfReader.Reference(root, "K"), 0)];
    }

    /// <summary>The words as somebody listening hears them.</summary>
    public string Read() => string.Join(' ', Tags().Select(tag => tag.Text.Trim(' ')).Where(text => text.Length > 0));

    public string Running(int page) => string.Join('|', Runs.Where(run => run.Page == page && run.Mark < 0).Select(run => run.Text));

    private IEnumerable<(int, string, string)> Tags(int number, int depth)
    {
        var tag = pdf.Object(number);
        var marks = Regex.Matches(tag, @"/Pg (\d+) 0 R /MCID (\d+)").Select(m => (Page: pdf.Pages.Index().Single(p => p.Item.ToString() == m.Groups[1].Value).Index, Mark: int.Parse(m.Groups[2].Value)));
        yield return (depth, Regex.Match(tag, @"/S /(\w+)").Groups[1].Value, string.Concat(marks.SelectMany(m => byMark[m]).Select(run => run.Text)));
        foreach (var child in marks.Any() ? [] : PdfReader.References(tag, "K"))
        {
            PdfReader.Reference(pdf.Object(child), "P").ShouldBe(number);
            foreach (var below in Tags(child, depth + 1))
            {
                yield return below;
            }
        }
    }

    private IEnumerable<PdfRun> OnPage(int page, string operators)
    {
        var mark = -1;
        foreach (var line in operators.Split('\n'))
        {
            if (line.EndsWith(" BDC", StringComparison.Ordinal))
            {
                mark = Regex.Match(line, @"/MCID (\d+)") is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : -1;
            }
            else if (Regex.Match(line, @"^BT (\S+) (\S+) Td(.*) ET$") is { Success: true } text)
            {
                var (x, size, words) = (double.Parse(text.Groups[1].Value, CultureInfo.InvariantCulture), 0.0, new StringBuilder());
                var left = x;
                foreach (Match run in Regex.Matches(text.Groups[3].Value, @"/(F\d+) (\S+) Tf <([0-9A-F]*)> Tj"))
                {
                    size = double.Parse(run.Groups[2].Value, CultureInfo.InvariantCulture);
                    foreach (var code in Convert.FromHexString(run.Groups[3].Value))
                    {
                        var (meaning, widths, isBold) = fonts[run.Groups[1].Value];
                        words.Append(meaning[code]);
                        x += (widths.Count > 0 ? widths[code - 1] : IttPartnerships.Documents.Helvetica.Width(code, isBold)) * size / 1000;
                    }
                }

                yield return new(page, mark, left, x, double.Parse(text.Groups[2].Value, CultureInfo.InvariantCulture), size, words.ToString());
            }
        }
    }

    private (IReadOnlyDictionary<int, string>, IReadOnlyList<int>, bool) Font(string font)
    {
        if (!font.Contains("/Type3", StringComparison.Ordinal))
        {
            var standard = Enumerable.Range(1, 255).ToDictionary(code => code, code => IttPartnerships.Documents.Helvetica.LetterOf((byte)code).ToString());
            return (standard, [], font.Contains("/Helvetica-Bold", StringComparison.Ordinal));
        }

        var map = Encoding.ASCII.GetString(pdf.Stream(PdfReader.Reference(font, "ToUnicode")));
        var meaning = Regex.Matches(map, "^<(?<code>[0-9A-F]{2})> <(?<text>[0-9A-F]+)>$", RegexOptions.Multiline)
            .ToDictionary(m => Convert.ToInt32(m.Groups["code"].Value, 16), m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups["text"].Value)));
        return (meaning, [.. Regex.Match(font, @"/Widths \[([^\]]*)\]").Groups[1].Value.Split(' ').Select(int.Parse)], false);
    }
}
