namespace IttPartnerships.Documents;

/// <summary>Breaks letters into lines.</summary>
internal static class Lines
{
    private const string MayEndALine = "-–—/\u2010";

    /// <summary>
    /// At spaces, after hyphens, dashes and slashes, and inside a word only where it is wider than the line. Every line but the last keeps the space it
    /// was broken at, so that the lines read one after the other are the text.
    /// </summary>
    /// <param name="width">In points.</param>
    public static List<IReadOnlyList<Letter>> Of(Letters letters, string text, bool bold, double size, double width)
    {
        List<IReadOnlyList<Letter>> lines = [];
        foreach (var part in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (lines.Count > 0 && lines[^1] is { Count: > 0 } before && !before[^1].IsSpace)
            {
                lines[^1] = [.. before, letters.Space(bold)];
            }

            Break(letters.Of(part, bold), width * 1000 / size, lines);
        }

        return lines;
    }

    /// <summary>In points, without a space at its end.</summary>
    public static double Width(IReadOnlyList<Letter> line, double size) =>
        line.Take(line.Count > 0 && line[^1].IsSpace ? line.Count - 1 : line.Count).Sum(letter => letter.Width) * size / 1000;

    private static void Break(List<Letter> letters, double most, List<IReadOnlyList<Letter>> lines)
    {
        var (start, mayBreak, width) = (0, 0, 0);
        for (var i = 0; i < letters.Count; i++)
        {
            var letter = letters[i];
            if (width + letter.Width > most && !letter.IsSpace && i > start)
            {
                var end = mayBreak > start ? mayBreak : i;
                lines.Add(letters[start..end]);
                (start, width) = (end, letters[end..i].Sum(l => l.Width));
            }

            width += letter.Width;
            if (letter.IsSpace || (MayEndALine.Contains(letter.Text, StringComparison.Ordinal) && letter.Text.Length > 0))
            {
                mayBreak = i + 1;
            }
        }

        lines.Add(letters[start..]);
    }
}
