using IttPartnerships.Kernel;

namespace IttPartnerships.Organisations.Finding;

/// <summary>
/// Text cut into the words the search compares. Folded as <see cref="FoldedText"/> says; "Saint" is "St"; the ways to write a
/// school's church find each other.
/// </summary>
public static class SearchWords
{
    /// <summary>Signs of a person's text that are looked at; nobody's name is longer.</summary>
    public const int LongestText = 200;

    private const int MostWords = 12;

    /// <summary>Words people leave out or put in without meaning it.</summary>
    private static readonly string[] Small = ["and", "the", "of"];

    private static readonly (string[] Written, string[] AlsoFoundBy)[] Churches =
    [
        (["ce"], ["cofe", "church", "england"]),
        (["cofe"], ["ce", "church", "england"]),
        (["c", "of", "e"], ["ce", "cofe", "church", "england"]),
        (["church", "of", "england"], ["ce", "cofe"]),
        (["rc"], ["roman", "catholic"]),
        (["catholic"], ["rc"]),
    ];

    /// <summary>The words of a name in order, as they are compared; joined by spaces they are the name as it is compared.</summary>
    public static string[] InOrder(string? name)
    {
        var words = FoldedText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = words[i] == "saint" ? "st" : words[i];
        }

        return words;
    }

    /// <summary>Every word that finds a name: its own, and what else its church is written as.</summary>
    public static IEnumerable<string> Finding(string[] words) =>
        words.Concat(Churches.Where(church => Contains(words, church.Written)).SelectMany(church => church.AlsoFoundBy));

    /// <summary>What a person typed, as words, each once; a whole postcode becomes its two halves.</summary>
    public static IReadOnlyList<string> Typed(string? text)
    {
        var typed = (text ?? "").Trim();
        if (typed.Length > LongestText)
        {
            typed = typed[..LongestText];
        }

        if (Postcode.TryParse(typed, out var postcode))
        {
            return InOrder(postcode.Value);
        }

        var words = InOrder(typed).SelectMany(word => Postcode.TryParse(word, out var inside) ? InOrder(inside.Value) : [word]).Distinct().ToList();
        var meant = words.Where(word => !Small.Contains(word)).ToList();
        return [.. (meant.Count > 0 ? meant : words).Take(MostWords)];
    }

    private static bool Contains(string[] words, string[] part)
    {
        for (var i = 0; i + part.Length <= words.Length; i++)
        {
            if (words.AsSpan(i, part.Length).SequenceEqual(part))
            {
                return true;
            }
        }

        return false;
    }
}
