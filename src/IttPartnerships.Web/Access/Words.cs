namespace IttPartnerships.Web.Access;

internal static class Words
{
    /// <summary>The same with a capital first, to begin a line.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
