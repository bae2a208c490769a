using System.Globalization;
using System.Text;

namespace IttPartnerships.Journal;

/// <summary>A change as people read it: "Type name", "Middle deemed primary", "31 August 2026".</summary>
public static class ChangeWords
{
    private static readonly string[] Capitals = ["URN", "UKPRN", "SEN"];

    public static string Fact(FactChange change) => Sentence(change.Fact);

    /// <summary>Empty stands for "not known".</summary>
    public static string Value(string? value) => value switch
    {
        null or "" => "not known",
        _ when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
            day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        _ when IsOneCodeWord(value) => Sentence(value),
        _ => value,
    };

    private static bool IsOneCodeWord(string value) =>
        value.All(char.IsAsciiLetter) && char.IsUpper(value[0]) && value.Skip(1).Any(char.IsLower) && value.Skip(1).Any(char.IsUpper);

    /// <summary>Words run together by capitals, taken apart: "TypeName" is "Type name".</summary>
    private static string Sentence(string words)
    {
        var sentence = new StringBuilder(words.Length + 4);
        foreach (var (at, sign) in words.Index())
        {
            var begins = at > 0 && char.IsUpper(sign) && words[at - 1] != ' ' && !char.IsUpper(words[at - 1]);
            sentence.Append(begins ? " " : "").Append(begins ? char.ToLowerInvariant(sign) : sign);
        }

        var text = sentence.ToString();
        return Array.Find(Capitals, capital => string.Equals(capital, text, StringComparison.OrdinalIgnoreCase)) ?? text;
    }
}
