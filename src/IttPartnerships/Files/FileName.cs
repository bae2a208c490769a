using System.Globalization;
using System.Text;

namespace IttPartnerships.Files;

/// <summary>The name a file came with, made safe to keep, show and save on any system.</summary>
public static class FileName
{
    public const int Longest = 150;

    private const int LongestExtension = 10;
    private const string Forbidden = "<>:\"|?*";

    /// <summary>
    /// Without folders, signs no system takes, and signs nobody sees (some turn the reading direction, so that "exe.pdf" reads
    /// "fdp.exe"); never longer than <see cref="Longest"/>, with its extension whole.
    /// </summary>
    public static string Clean(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormC);
        var name = new StringBuilder(last.Length);
        foreach (var sign in last.Where(sign => !IsHidden(sign)))
        {
            name.Append(Forbidden.Contains(sign, StringComparison.Ordinal) ? '-' : sign);
        }

        var clean = string.Join(' ', name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
        var extension = Path.GetExtension(clean) is { Length: <= LongestExtension } known ? known : "";
        var stem = clean[..^extension.Length].Trim('.', ' ');
        return (stem.Length == 0 ? "file" : Shortened(stem, Longest - extension.Length)) + extension;
    }

    private static bool IsHidden(char sign) =>
        CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Never between the two halves of one sign.
    private static string Shortened(string stem, int most) =>
        stem.Length <= most ? stem : stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)].TrimEnd();
}
