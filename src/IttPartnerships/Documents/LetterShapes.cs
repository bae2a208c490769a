using System.Globalization;
using System.Text;

namespace IttPartnerships.Documents;

/// <summary>How one letter is drawn: its width in thousandths of the size, and the PDF operators that draw it in a square of 1,000.</summary>
/// <param name="IsFramed">The fonts cannot make it: its Unicode number stands in a frame instead.</param>
internal sealed record LetterShape(int Width, string Operators, bool IsFramed = false);

/// <summary>
/// Draws letters that Helvetica has no code for. Accents are laid over their letter, both from Helvetica itself, as accented
/// letters are made in type; what has no letter there (other scripts) is drawn as its Unicode number in a frame, never as
/// something else. Which text it stands for is kept beside the shape (see <see cref="Letters"/>).
/// </summary>
internal static class LetterShapes
{
    // Drawn: fonts that stand in for Helvetica disagree about how long theirs is.
    private const char Macron = '\u0304', MacronBelow = '\u0331';

    private const string Tall = "bdfhklt";
    private const string CommaNotCedilla = "GKLNRklnr";

    private static readonly Dictionary<char, byte> Above = new()
    {
        ['\u0300'] = 0x60, ['\u0301'] = 0xB4, ['\u0302'] = 0x88, ['\u0303'] = 0x98, ['\u0306'] = Helvetica.Breve, ['\u0307'] = Helvetica.DotAccent,
        ['\u0308'] = 0xA8, ['\u030A'] = Helvetica.Ring, ['\u030B'] = Helvetica.DoubleAcute, ['\u030C'] = Helvetica.Caron,
    };

    /// <summary>Letters that Unicode does not take apart: the letter below, and a bar (left, bottom, width) through or under it.</summary>
    private static readonly Dictionary<char, (char Letter, int Left, int Bottom, int Width)> Barred = new()
    {
        ['đ'] = ('d', 290, 575, 290), ['Đ'] = ('D', -20, 330, 390), ['ħ'] = ('h', -15, 575, 300), ['Ħ'] = ('H', 0, 520, 722), ['ŧ'] = ('t', 0, 230, 278), ['Ŧ'] = ('T', 110, 330, 391),
        ['≤'] = ('<', 50, -70, 484), ['≥'] = ('>', 50, -70, 484),
    };

    /// <summary>Two letters written as one.</summary>
    private static readonly Dictionary<char, string> Joined = new()
    {
        ['ﬀ'] = "ff", ['ﬁ'] = "fi", ['ﬂ'] = "fl", ['ﬃ'] = "ffi", ['ﬄ'] = "ffl", ['ĳ'] = "ij", ['Ĳ'] = "IJ",
    };

    /// <summary>Signs that word processors put in by themselves, as lines.</summary>
    private static readonly Dictionary<char, string> Drawn = new()
    {
        ['→'] = "70 w 50 260 m 900 260 l 650 460 m 915 260 l 650 60 l S", ['←'] = "70 w 950 260 m 100 260 l 350 460 m 85 260 l 350 60 l S",
        ['✓'] = "90 w 120 320 m 380 40 l 880 680 l S", ['✔'] = "130 w 120 320 m 380 40 l 880 680 l S",
    };

    /// <summary>Signs with the very look of another.</summary>
    private static readonly Dictionary<char, char> Alike = new()
    {
        ['\u2010'] = '-', ['\u2011'] = '-', ['\u02BC'] = '’', ['\u02BB'] = '‘', ['\u2032'] = '\'', ['\u2033'] = '"', ['\u2015'] = '—', ['\u2043'] = '•', ['\u25CF'] = '•', ['\uF0B7'] = '•',
    };

    public static LetterShape Of(string cluster, bool bold)
    {
        var seen = string.Concat(cluster.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)).Normalize(NormalizationForm.FormD);
        return seen.Length == 0 ? new(0, "")
            : seen.Length == 1 && Drawn.TryGetValue(seen[0], out var lines) ? new(1000, lines)
            : seen.Length == 1 && Joined.TryGetValue(seen[0], out var letters) ? InARow(letters, bold)
            : Composed(seen, bold) ?? Framed(cluster);
    }

    private static LetterShape InARow(string letters, bool bold)
    {
        var (operators, width) = (new StringBuilder(), 0);
        foreach (var letter in letters)
        {
            Glyph(operators, (byte)letter, width, 0);
            width += Helvetica.Width((byte)letter, bold);
        }

        return new(width, operators.ToString());
    }

    private static LetterShape? Composed(string parts, bool bold)
    {
        var (letter, marks) = (parts[0], parts[1..]);
        var operators = new StringBuilder();
        if (Barred.TryGetValue(letter, out var barred))
        {
            operators.Append(CultureInfo.InvariantCulture, $"{barred.Left} {barred.Bottom} {barred.Width} {(bold ? 90 : 60)} re f ");
            letter = barred.Letter;
        }

        letter = Alike.GetValueOrDefault(letter, letter);
        if (Helvetica.CodeOf(marks.Any(mark => mark == Macron || Above.ContainsKey(mark)) && letter == 'i' ? 'ı' : letter) is not { } code)
        {
            return null;
        }

        var width = Helvetica.Width(code, bold);
        Glyph(operators, code, 0, 0);
        var rise = char.IsUpper(letter) || Tall.Contains(letter, StringComparison.Ordinal) ? Helvetica.CapitalsAboveSmall : 0;
        foreach (var mark in marks)
        {
            if (mark == '\u030C' && letter is 'd' or 't' or 'l' or 'L')
            {
                // A caron beside a tall letter is written as an apostrophe.
                Glyph(operators, 0x92, letter == 'L' ? width - 235 : width - 50, 0);
                width += letter == 'L' ? 0 : 100;
            }
            else if (Above.TryGetValue(mark, out var accent))
            {
                Glyph(operators, accent, (width - Helvetica.Width(accent, bold)) / 2, rise);
                rise += 160;
            }
            else if (mark is Macron or MacronBelow)
            {
                operators.Append(CultureInfo.InvariantCulture, $"{(width - 290) / 2} {(mark == Macron ? 625 + rise : -190)} 290 {(bold ? 90 : 65)} re f ");
                rise += mark == Macron ? 140 : 0;
            }
            else if (Beside(letter, mark, width, bold) is { } place)
            {
                Glyph(operators, place.Code, place.X, place.Y);
            }
            else
            {
                return null;
            }
        }

        return new(width, operators.ToString());
    }

    /// <summary>Marks below a letter or at its shoulder.</summary>
    private static (byte Code, int X, int Y)? Beside(char letter, char mark, int width, bool bold)
    {
        int Middle(byte code) => (width - Helvetica.Width(code, bold)) / 2;
        return mark switch
        {
            '\u0327' when letter == 'g' => (0x91, Middle(0x91), 70),
            '\u0327' when CommaNotCedilla.Contains(letter, StringComparison.Ordinal) => ((byte)',', Middle((byte)','), -220),
            '\u0327' => (0xB8, Middle(0xB8), 0),
            '\u0326' => ((byte)',', Middle((byte)','), -220),
            '\u0328' => (Helvetica.Ogonek, width > 400 ? width - 300 : Middle(Helvetica.Ogonek), 0),
            '\u0323' => ((byte)'.', Middle((byte)'.'), -220),
            '\u0338' => ((byte)'/', Middle((byte)'/'), 0),
            '\u031B' => (0x92, width - 140, char.IsUpper(letter) ? 90 : -90),
            _ => null,
        };
    }

    private static LetterShape Framed(string cluster)
    {
        var (operators, width) = (new StringBuilder("40 w "), 0);
        foreach (var rune in cluster.EnumerateRunes())
        {
            var number = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
            var (columns, size) = number.Length > 4 ? (3, 440) : (2, 500);
            operators.Append(CultureInfo.InvariantCulture, $"{width + 50} -220 900 1040 re S ");
            for (var i = 0; i < number.Length; i++)
            {
                var left = width + 500 - (columns * size * 278 / 1000) + (i % columns * size * 556 / 1000);
                Glyph(operators, (byte)number[i], left, i < columns ? 360 : -120, size);
            }

            width += 1000;
        }

        return new(width, operators.ToString(), IsFramed: true);
    }

    private static void Glyph(StringBuilder operators, byte code, int x, int y, int size = 1000) =>
        operators.Append(CultureInfo.InvariantCulture, $"BT /F {size} Tf {x} {y} Td <{code:X2}> Tj ET ");
}
