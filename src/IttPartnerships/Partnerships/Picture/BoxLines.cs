namespace IttPartnerships.Partnerships.Picture;

/// <summary>The texts of a box as lines at their places, and how high the box has to be.</summary>
internal static class BoxLines
{
    /// <summary>Begins a line of a list; what does not fit on it hangs under its first word.</summary>
    public const string Bullet = "\u2022 ";

    private const int Hang = 8;
    private const int Padding = 8;
    private const int Least = 24;

    public static (IReadOnlyList<DrawnLine> Lines, int Height) Of(BoxContent content, int x, int y, int width)
    {
        List<DrawnLine> lines = [];
        var at = y + Padding - 2;
        foreach (var text in content.Texts)
        {
            var (hang, before) = (text.Text.StartsWith(Bullet, StringComparison.Ordinal) ? Hang : 0, lines.Count);
            foreach (var line in TextWidth.Lines(text.Text, text.Size, text.Bold, width - (2 * Padding) - 2 - hang))
            {
                at += text.Size + 3;
                lines.Add(new(line, x + Padding + 1 + (lines.Count > before ? hang : 0), at - 2, text.Size, text.Bold));
            }
        }

        return (lines, Math.Max(Least, at - y + Padding));
    }

    public static int Height(BoxContent content, int width) => Of(content, 0, 0, width).Height;
}
