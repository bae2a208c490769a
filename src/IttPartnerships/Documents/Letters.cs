using System.Globalization;
using System.Text;

namespace IttPartnerships.Documents;

/// <summary>One letter as it is set: the text it stands for, the font and code it is drawn by, and its width in thousandths of the size.</summary>
internal readonly record struct Letter(string Text, int Font, byte Code, int Width)
{
    public bool IsSpace => Text == " ";
}

/// <summary>
/// Turns text into letters of fonts. Fonts 0 and 1 are Helvetica and Helvetica-Bold; from 2 on they are of our own, filled with the
/// <see cref="LetterShapes"/> that this document needs, at most 255 a font, each with the exact text it stands for.
/// </summary>
internal sealed class Letters
{
    public const int Regular = 0, Bold = 1;

    private readonly Dictionary<(string, bool), Letter> known = [];
    private readonly List<OwnFont> own = [];

    public IReadOnlyList<OwnFont> Own => own;

    public bool HasFramed => own.Exists(font => font.Letters.Exists(letter => letter.Shape.IsFramed));

    /// <summary>Space of any kind is one space, except the one that keeps words together; a lone half of a sign becomes U+FFFD.</summary>
    public List<Letter> Of(string text, bool bold)
    {
        List<Letter> letters = new(text.Length);
        var elements = StringInfo.GetTextElementEnumerator(string.Concat(text.EnumerateRunes()));
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (IsSpace(element))
            {
                if (letters.Count > 0 && !letters[^1].IsSpace)
                {
                    letters.Add(One(" ", bold));
                }
            }
            else
            {
                letters.Add(One(element, bold));
            }
        }

        return letters;
    }

    public Letter Space(bool bold) => One(" ", bold);

    private static bool IsSpace(string element) => (char.IsWhiteSpace(element[0]) && element is not "\u00A0" and not "\u202F") || char.IsControl(element[0]);

    private Letter One(string element, bool bold)
    {
        if (element.Length == 1 && Helvetica.CodeOf(element[0]) is { } code)
        {
            return new(element, bold ? Bold : Regular, code, Helvetica.Width(code, bold));
        }

        if (known.TryGetValue((element, bold), out var letter))
        {
            return letter;
        }

        var index = own.FindIndex(font => font.IsBold == bold && font.Letters.Count < OwnFont.Most);
        if (index < 0)
        {
            index = own.Count;
            own.Add(new OwnFont(bold));
        }

        var shape = LetterShapes.Of(element, bold);
        own[index].Letters.Add((element, shape));
        return known[(element, bold)] = new(element, 2 + index, (byte)own[index].Letters.Count, shape.Width);
    }
}

/// <summary>A font of shapes (Type 3), code 1 and on.</summary>
internal sealed class OwnFont(bool isBold)
{
    public const int Most = 255;

    public bool IsBold => isBold;

    public List<(string Text, LetterShape Shape)> Letters { get; } = [];

    /// <summary>Adds the font to a file; its number there.</summary>
    public int AddTo(PdfFile file, int helvetica)
    {
        var shapes = Letters.Select(letter => file.AddStream("", Encoding.ASCII.GetBytes($"{letter.Shape.Width} 0 d0 {letter.Shape.Operators}"))).ToList();
        var names = Enumerable.Range(1, shapes.Count);
        var meaning = file.AddStream("", Encoding.ASCII.GetBytes(Meaning()));
        return file.Add(
            $"<</Type /Font /Subtype /Type3 /FontBBox [-100 -400 1200 1300] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1 /LastChar {shapes.Count}"
            + $" /Widths [{string.Join(' ', Letters.Select(letter => letter.Shape.Width))}] /Encoding <</Type /Encoding /Differences [1 {string.Join(' ', names.Select(n => $"/s{n}"))}]>>"
            + $" /CharProcs <<{string.Join(' ', shapes.Zip(names, (shape, n) => $"/s{n} {shape} 0 R"))}>> /Resources <</Font <</F {helvetica} 0 R>>>> /ToUnicode {meaning} 0 R>>");
    }

    /// <summary>Which text each code stands for, for copying, searching and reading aloud.</summary>
    private string Meaning()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Meaning def /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange\n");
        foreach (var part in Letters.Select((letter, i) => $"<{i + 1:X2}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(letter.Text))}>").Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n{string.Join('\n', part)}\nendbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
