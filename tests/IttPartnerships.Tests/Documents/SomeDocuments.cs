using IttPartnerships.Documents;

namespace IttPartnerships.Tests.Documents;

/// <summary>Documents of every kind of block with words of every kind of letter, and what a reader of each must find.</summary>
internal sealed class SomeDocuments(Random random)
{
    private static readonly string[] Odd =
        ["Łukasz", "Győző", "Ŵyn", "Gülşah", "Nguyễn", "Жанна", "李明", "😀", "e\u0323\u0302x", "well-known", "and/or", "“so”", "¾", "ﬁne", "\u00A0kept\u00A0together", "a\u00ADb", "Ĳ", "≥5", "→"];

    private readonly List<string> said = [];

    public (PrintedDocument Printed, IReadOnlyList<string> Said) Next()
    {
        var title = Said(Text(1, 12));
        List<PrintedBlock> blocks = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => Block())];
        return (new PrintedDocument(title, DateTimeOffset.UnixEpoch, blocks, Text(0, 40), [Text(0, 40), Text(0, 40)], random.Next(2) == 0 ? Text(1, 3) : null), said);
    }

    private PrintedBlock Block() => random.Next(7) switch
    {
        0 => new Heading(Said(Text(1, 20)), random.Next(1, 4)),
        1 => new BulletList([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Said(Text(0, 80), "• "))]),
        2 => new FactRows([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Said(Text(1, 4)), Said(Text(0, 60))))]),
        3 => Table(),
        4 => new NewPage(),
        _ => new Paragraph(Said(Text(0, 250)), random.Next(9) == 0),
    };

    private PrintedTable Table()
    {
        var caption = Said(Text(1, 5));
        List<PrintedColumn> columns = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new PrintedColumn(Said(Text(1, 3)), random.Next(1, 4), random.Next(3) == 0))];
        return new(caption, columns, [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => (IReadOnlyList<string>)[.. columns.Select(_ => Said(Text(0, random.Next(20) == 0 ? 400 : 8)))])]);
    }

    private string Said(string text, string before = "")
    {
        said.Add(before + text.Replace('\n', ' '));
        return text;
    }

    private string Text(int least, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(least, most + 1)).Select(i => (i == 0 ? "" : random.Next(30) == 0 ? "\n" : random.Next(20) == 0 ? "  " : " ") + Word()));

    private string Word() => random.Next(12) == 0 ? Odd[random.Next(Odd.Length)] : random.Next(200) == 0 ? new string('m', 130) : new string((char)random.Next('a', 'z'), random.Next(1, 12));
}
