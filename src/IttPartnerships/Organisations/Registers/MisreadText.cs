using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Organisations.Registers;

/// <summary>
/// Finds names that somebody before us read with the wrong encoding: "Franзaise", "GLF Schoolsâ€™". They are kept as they are,
/// because a guess may be wrong too, and reported so that the owner can mend the source.
/// </summary>
internal static class MisreadText
{
    private const string Reason = "This was read with the wrong encoding before it was saved. It was kept as it is: mend it at the source";

    public static bool Looks(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign is '\uFFFD' or (>= '\u0080' and <= '\u009F') or (>= '\u0400' and <= '\u04FF'))
            {
                return true;
            }

            // UTF-8 read as Windows-1252: a lead byte's letter before a sign no word goes on with.
            if (sign is 'Â' or 'Ã' or 'â' && i + 1 < text.Length && !char.IsAsciiLetter(text[i + 1]) && text[i + 1] != ' ')
            {
                return true;
            }
        }

        return false;
    }

    public static void Warn(FileProblems warnings, int row, string column, string? text)
    {
        if (text is not null && Looks(text))
        {
            warnings.Add(row, column, text, Reason);
        }
    }
}
