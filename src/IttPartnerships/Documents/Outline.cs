namespace IttPartnerships.Documents;

/// <summary>The bookmarks of a file: its headings, nested, each leading to its place.</summary>
internal sealed class Outline(string text, int level, string where)
{
    private readonly List<Outline> below = [];

    /// <summary>Adds the headings that stand on the pages; the number of the outline's root.</summary>
    public static int AddTo(PdfFile file, IReadOnlyList<int> pages, IReadOnlyList<IReadOnlyList<PlacedStrip>> placed)
    {
        var root = new Outline("", -1, "");
        List<Outline> open = [root];
        HashSet<Tag> seen = [];
        foreach (var (page, strips) in placed.Index())
        {
            foreach (var (top, strip, _) in strips)
            {
                if (strip.Pieces is [{ Tag: { Bookmark: var (words, depth) } tag }] && seen.Add(tag))
                {
                    open.RemoveAll(heading => heading.Level >= depth);
                    var heading = new Outline(words, depth, $"[{pages[page]} 0 R /XYZ null {PdfFile.Number(top)} null]");
                    open[^1].below.Add(heading);
                    open.Add(heading);
                }
            }
        }

        var number = file.Reserve();
        root.Set(file, number, "/Type /Outlines");
        return number;
    }

    private int Level => level;

    private int Count => below.Sum(heading => 1 + heading.Count);

    private void Set(PdfFile file, int number, string entries)
    {
        var numbers = below.Select(_ => file.Reserve()).ToList();
        for (var i = 0; i < below.Count; i++)
        {
            var beside = (i > 0 ? $" /Prev {numbers[i - 1]} 0 R" : "") + (i < below.Count - 1 ? $" /Next {numbers[i + 1]} 0 R" : "");
            below[i].Set(file, numbers[i], $"/Title {PdfFile.Text(below[i].Words)} /Parent {number} 0 R /Dest {below[i].Where}{beside}");
        }

        file.Set(number, $"<<{entries}{(numbers.Count > 0 ? $" /First {numbers[0]} 0 R /Last {numbers[^1]} 0 R /Count {Count}" : "")}>>");
    }

    private string Words => text;

    private string Where => where;
}
