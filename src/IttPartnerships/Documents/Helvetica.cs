namespace IttPartnerships.Documents;

/// <summary>
/// Helvetica and Helvetica-Bold, which every PDF reader brings itself: which letters they have, under which codes, and how wide
/// those are. Codes are WinAnsiEncoding's (PDF 32000-1, annex D.2), with the glyphs it leaves out under codes it does not use.
/// </summary>
internal static class Helvetica
{
    /// <summary>For the font's dictionary: code 1 and on, in the order of <see cref="Added"/>.</summary>
    public const string Differences = "[1 /breve /caron /dotaccent /dotlessi /hungarumlaut /Lslash /lslash /ogonek /ring /minus]";

    public const byte Breve = 1, Caron = 2, DotAccent = 3, DotlessI = 4, DoubleAcute = 5, Ogonek = 8, Ring = 9;

    public const int CapitalsAboveSmall = 195;

    private const string Added = "\u02D8\u02C7\u02D9\u0131\u02DD\u0141\u0142\u02DB\u02DA\u2212";
    private const string From128 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    // Widths in thousandths of the size: numbers from Adobe's published metrics of the 14 standard fonts (Core14 AFM), by code from 32.
    private static readonly int[] RegularWidths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 0,
        556, 0, 222, 556, 333, 1000, 556, 556, 333, 1000, 667, 333, 1000, 0, 611, 0, 0, 222, 222, 333, 333, 350, 556, 1000, 333, 1000, 500, 333, 944, 0, 500, 667,
        278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 333, 400, 584, 333, 333, 333, 556, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
        667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
        556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278, 556, 556, 556, 556, 556, 556, 556, 584, 611, 556, 556, 556, 556, 500, 556, 500,
    ];

    private static readonly int[] BoldWidths =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, 0,
        556, 0, 278, 556, 500, 1000, 556, 556, 333, 1000, 667, 333, 1000, 0, 611, 0, 0, 278, 278, 500, 500, 350, 556, 1000, 333, 1000, 556, 333, 944, 0, 500, 667,
        278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556, 584, 333, 737, 333, 400, 584, 333, 333, 333, 611, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611,
        722, 722, 722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
        556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278, 278, 611, 611, 611, 611, 611, 611, 611, 584, 611, 611, 611, 611, 611, 556, 611, 556,
    ];

    private static readonly int[] RegularAdded = [333, 333, 333, 278, 333, 556, 222, 333, 333, 584];
    private static readonly int[] BoldAdded = [333, 333, 333, 278, 333, 611, 278, 333, 333, 584];

    /// <summary>Null for a letter the fonts do not have.</summary>
    public static byte? CodeOf(int letter) => letter switch
    {
        // WinAnsi's code 173 draws a hyphen, but a soft hyphen is one that is not to be seen.
        0xAD or 0 => null,
        >= 32 and <= 126 or >= 160 and <= 255 => (byte)letter,
        > 0xFFFF => null,
        _ when From128.IndexOf((char)letter, StringComparison.Ordinal) is >= 0 and var index => (byte)(128 + index),
        _ when Added.IndexOf((char)letter, StringComparison.Ordinal) is >= 0 and var index => (byte)(1 + index),
        _ => null,
    };

    /// <summary>The letter a code stands for, as a reader takes it out again.</summary>
    public static char LetterOf(byte code) => code switch
    {
        >= 1 and <= 10 => Added[code - 1],
        >= 128 and < 160 => From128[code - 128],
        _ => (char)code,
    };

    public static int Width(byte code, bool bold) =>
        code < 32 ? (bold ? BoldAdded : RegularAdded)[code - 1] : (bold ? BoldWidths : RegularWidths)[code - 32];
}
