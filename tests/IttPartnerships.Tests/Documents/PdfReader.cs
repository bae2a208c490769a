using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace IttPartnerships.Tests.Documents;

/// <summary>
/// Reads back what our own writer makes, by the file's cross-reference table as any program would: enough of PDF for tests, and no more.
/// Dictionaries are read as text; what is asked of them is found by name.
/// </summary>
internal sealed class PdfReader
{
    private readonly byte[] file;
    private readonly long[] starts;

    public PdfReader(byte[] file)
    {
        this.file = file;
        var text = Encoding.Latin1.GetString(file);
        var table = int.Parse(Regex.Match(text, @"startxref\n(\d+)\n%%EOF\n$").Groups[1].Value, CultureInfo.InvariantCulture);
        var lines = text[table..].Split('\n');
        lines[0].ShouldBe("xref");
        var count = int.Parse(lines[1].Split(' ')[1], CultureInfo.InvariantCulture);
        starts = [.. lines[2..(2 + count)].Select(line => long.Parse(line.AsSpan(0, 10), CultureInfo.InvariantCulture))];
        lines[2..(2 + count)].ShouldAllBe(line => line.Length == 19, "An entry of the table has 20 bytes with its line end");
        Trailer = text[text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        Catalogue = Object(Reference(Trailer, "Root"));
        Pages = References(Object(Reference(Catalogue, "Pages")), "Kids");
    }

    public string Trailer { get; }

    public string Catalogue { get; }

    public IReadOnlyList<int> Pages { get; }

    public int Objects => starts.Length - 1;

    /// <summary>An object's text, without its stream.</summary>
    public string Object(int number)
    {
        var (body, _) = Found(number);
        var stream = body.IndexOf(">>\nstream\n", StringComparison.Ordinal);
        return stream < 0 ? body : body[..(stream + 2)];
    }

    public byte[] Stream(int number)
    {
        var (body, start) = Found(number);
        var from = start + body.IndexOf(">>\nstream\n", StringComparison.Ordinal) + 10;
        var length = int.Parse(Regex.Match(body, @"/Length (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        Encoding.Latin1.GetString(file, from + length, 10).ShouldBe("\nendstream");
        using MemoryStream stored = new(file, from, length);
        if (!body.Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return stored.ToArray();
        }

        using ZLibStream zlib = new(stored, CompressionMode.Decompress);
        using MemoryStream content = new();
        zlib.CopyTo(content);
        return content.ToArray();
    }

    public static int Reference(string dictionary, string name) =>
        int.Parse(Regex.Match(dictionary, $@"/{name} (\d+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture);

    public static IReadOnlyList<int> References(string dictionary, string name) =>
        [.. Regex.Matches(Regex.Match(dictionary, $@"/{name} \[([^\]]*)\]").Groups[1].Value, @"(\d+) 0 R").Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];

    public static string Text(string dictionary, string name) =>
        Encoding.BigEndianUnicode.GetString(Convert.FromHexString(Regex.Match(dictionary, $@"/{name} <FEFF([0-9A-F]*)>").Groups[1].Value));

    /// <summary>The document's headings as its outline has them, with their depth.</summary>
    public IReadOnlyList<(int Depth, string Text)> Outline() => [.. Below(Object(Reference(Catalogue, "Outlines")), 0)];

    private IEnumerable<(int, string)> Below(string parent, int depth)
    {
        for (var next = parent.Contains("/First", StringComparison.Ordinal) ? Reference(parent, "First") : 0; next > 0;)
        {
            var item = Object(next);
            yield return (depth, Text(item, "Title"));
            foreach (var below in Below(item, depth + 1))
            {
                yield return below;
            }

            next = item.Contains("/Next", StringComparison.Ordinal) ? Reference(item, "Next") : 0;
        }
    }

    private (string Body, int Start) Found(int number)
    {
        var start = (int)starts[number];
        var end = number + 1 < starts.Length ? (int)starts[number + 1] : file.Length;
        var body = Encoding.Latin1.GetString(file, start, end - start);
        body.ShouldStartWith($"{number} 0 obj\n");
        return (body, start);
    }
}
