using System.Text;

namespace IttPartnerships.Partnerships.Picture;

/// <summary>How wide words are in Arial and the faces made to its measure, so that boxes fit their text without a browser to ask.</summary>
internal static class TextWidth
{
    private const int Unknown = 780;
    private const double Bold = 1.08;

    /// <summary>Thousandths of the size for the signs from space to tilde.</summary>
    private static readonly short[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
        278, 278, 278, 469, 556, 333,
        556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
        334, 260, 334, 584,
    ];

    /// <summary>Picture units.</summary>
    public static double Of(string text, int size, bool bold) => Thousandths(text) * size * (bold ? Bold : 1) / 1000;

    /// <summary>Lines no wider than asked, broken between words; a word that is wider itself is broken inside.</summary>
    public static IReadOnlyList<string> Lines(string text, int size, bool bold, double width)
    {
        if (Of(text, size, bold) <= width)
        {
            return text.Length == 0 ? [] : [text];
        }

        List<string> lines = [];
        var (line, taken, space) = (new StringBuilder(), 0.0, Of(" ", size, bold));
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, size, bold, width)))
        {
            var wide = Of(word, size, bold);
            if (line.Length > 0 && taken + space + wide > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            taken = line.Length > 0 ? taken + space + wide : wide;
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            lines.Add(line.ToString());
        }

        return lines;
    }

    private static IEnumerable<string> Pieces(string word, int size, bool bold, double width)
    {
        if (Of(word, size, bold) <= width)
        {
            yield return word;
            yield break;
        }

        var (piece, taken) = (new StringBuilder(), 0.0);
        foreach (var sign in word.EnumerateRunes().Select(rune => rune.ToString()))
        {
            var wide = Of(sign, size, bold);
            if (piece.Length > 0 && taken + wide > width)
            {
                yield return piece.ToString();
                piece.Clear();
                taken = 0;
            }

            taken += wide;
            piece.Append(sign);
        }

        yield return piece.ToString();
    }

    private static int Thousandths(string text)
    {
        var sum = 0;
        foreach (var sign in text)
        {
            sum += sign is >= ' ' and <= '~' ? Widths[sign - ' '] : sign is '\u2019' or '\u2018' ? 222 : Unknown;
        }

        return sum;
    }
}
