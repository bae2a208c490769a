using System.Globalization;
using System.Text;

namespace IttPartnerships.Documents;

/// <summary>
/// What a piece of the document is, for people who listen to it: the logical structure of a tagged PDF (PDF 32000-1, 14.7 and 14.8).
/// Leaves say which marked pieces of which pages are theirs; branches say what they are made of.
/// </summary>
/// <param name="kind">A standard structure type, such as H1, P, L or TD.</param>
/// <param name="attributes">The inside of its attribute dictionary, if any.</param>
internal sealed class Tag(string kind, string? attributes = null)
{
    private readonly List<Tag> children = [];
    private readonly List<(int Page, int Mark)> marks = [];

    public string Kind => kind;

    /// <summary>Set for headings: what the outline of the document says, and how deep.</summary>
    public (string Text, int Level)? Bookmark { get; init; }

    public Tag With(Tag child)
    {
        children.Add(child);
        return child;
    }

    public void Mark(int page, int mark) => marks.Add((page, mark));

    /// <summary>Adds the whole tree to the file, with the way back from each page's marks; the number of its root.</summary>
    public static int AddTo(PdfFile file, Tag document, IReadOnlyList<int> pages, IReadOnlyList<IReadOnlyList<Tag>> tagsOfPages)
    {
        var root = file.Reserve();
        Dictionary<Tag, int> numbers = [];
        var top = document.Add(file, root, pages, numbers);
        var back = new StringBuilder();
        for (var page = 0; page < pages.Count; page++)
        {
            var tags = file.Add($"[{string.Join(' ', tagsOfPages[page].Select(tag => $"{numbers[tag]} 0 R"))}]");
            back.Append(CultureInfo.InvariantCulture, $"{page} {tags} 0 R ");
        }

        var parents = file.Add($"<</Nums [{back}]>>");
        file.Set(root, $"<</Type /StructTreeRoot /K {top} 0 R /ParentTree {parents} 0 R /ParentTreeNextKey {pages.Count}>>");
        return root;
    }

    private int Add(PdfFile file, int parent, IReadOnlyList<int> pages, Dictionary<Tag, int> numbers)
    {
        var number = numbers[this] = file.Reserve();
        var inside = children.Select(child => $"{child.Add(file, number, pages, numbers)} 0 R")
            .Concat(marks.Select(mark => $"<</Type /MCR /Pg {pages[mark.Page]} 0 R /MCID {mark.Mark}>>")).ToList();
        file.Set(number, $"<</Type /StructElem /S /{Kind} /P {parent} 0 R{(attributes is null ? "" : $" /A <<{attributes}>>")} /K [{string.Join(' ', inside)}]>>");
        return number;
    }
}
