namespace IttPartnerships.Web.Shared;

/// <summary>A paragraph, or the items of a list.</summary>
/// <param name="Lines">A paragraph's lines; a list's items.</param>
internal sealed record ProseBlock(bool IsList, IReadOnlyList<string> Lines);

/// <summary>Plain text as people write it: paragraphs parted by an empty line; lines that begin with "- " or "* " are a list.</summary>
internal static class Prose
{
    public static IReadOnlyList<ProseBlock> Blocks(string text)
    {
        List<ProseBlock> blocks = [];
        List<string> lines = [];
        var isList = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            var item = line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);
            if (line.Length == 0 || (lines.Count > 0 && item != isList))
            {
                Close();
            }

            if (line.Length > 0)
            {
                isList = item;
                lines.Add(item ? line[2..].Trim() : line);
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (lines.Count > 0)
            {
                blocks.Add(new(isList, lines));
                lines = [];
            }
        }
    }
}
