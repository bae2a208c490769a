using System.Globalization;
using System.Text;

namespace IttPartnerships.Kernel;

/// <summary>
/// Text as search sees it: lower case, accents off, apostrophes and full stops dropped, "&amp;" as "and", every other sign
/// a single space. Folded on write and on search, because SQLite and PostgreSQL disagree about case and accents.
/// </summary>
public static class FoldedText
{
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(text.Length);
        foreach (var sign in Decomposed(text))
        {
            if (char.IsLetterOrDigit(sign))
            {
                folded.Append(char.ToLowerInvariant(sign));
            }
            else if (sign == '&')
            {
                Space(folded);
                folded.Append("and ");
            }
            else if (!IsDropped(sign))
            {
                Space(folded);
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static string Decomposed(string text) =>
        System.Text.Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormKD);

    private static bool IsDropped(char sign) =>
        sign is '\'' or '\u2019' or '\u2018' or '`' or '.' || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    private static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
