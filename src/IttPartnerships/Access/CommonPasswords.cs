using IttPartnerships.Kernel;

namespace IttPartnerships.Access;

/// <summary>
/// Stems of the passwords people choose first. A password is common when, with digits and signs at either end taken off
/// and the usual swaps undone (0 for o, 1 for i, 3 for e, 4 and @ for a, 5 and $ for s), it is one of these once or
/// repeated, or when it is one sign or a run of neighbours on the keyboard.
/// </summary>
public static class CommonPasswords
{
    private static readonly HashSet<string> Stems =
    [
        "password", "passwort", "passw", "pass", "letmein", "welcome", "welcometo", "admin", "administrator", "changeme", "change", "default",
        "secret", "login", "signin", "access", "master", "monkey", "dragon", "sunshine", "princess", "football", "baseball", "iloveyou",
        "liverpool", "liverpoolfc", "arsenal", "arsenalfc", "chelsea", "chelseafc", "everton", "manchester", "manchesterunited", "tottenham",
        "charlie", "michael", "jessica", "jennifer", "ashley", "daniel", "thomas", "george", "batman", "superman", "pokemon", "starwars",
        "teacher", "teachertraining", "teaching", "school", "schools", "headteacher", "trainee", "training", "education", "classroom",
        "partnership", "partnerships", "ittpartnerships", "placement", "placements", "university", "academy", "ofsted", "department",
        "summer", "winter", "spring", "autumn", "september", "january", "monday", "friday", "london", "england", "birmingham", "whatever",
        "trustno", "computer", "internet", "hello", "helloworld", "freedom", "flower", "shadow", "cheese", "chocolate", "test", "testing",
    ];

    private static readonly string[] KeyboardRuns =
        ["qwertyuiopasdfghjklzxcvbnm", "1234567890123456789012345678901234567890", "0987654321098765432109876543210987654321", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];

    public static bool Contains(string password)
    {
        var folded = password.ToLowerInvariant();
        if (folded.Distinct().Count() <= 2 || Array.Exists(KeyboardRuns, run => run.Contains(folded, StringComparison.Ordinal)))
        {
            return true;
        }

        return IsStem(folded) || IsStem(UndoSwaps(folded.Trim([.. "0123456789!?.*#"])));
    }

    private static bool IsStem(string text)
    {
        var letters = FoldedText.Fold(text).Replace(" ", "", StringComparison.Ordinal).Trim([.. "0123456789"]);
        return letters.Length > 0 && (Stems.Contains(letters) || Stems.Any(stem => IsRepeated(letters, stem)));
    }

    private static bool IsRepeated(string letters, string stem) =>
        letters.Length > stem.Length && letters.Length % stem.Length == 0 && letters == string.Concat(Enumerable.Repeat(stem, letters.Length / stem.Length));

    private static string UndoSwaps(string text) => string.Create(text.Length, text, static (signs, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            signs[i] = from[i] switch { '0' => 'o', '1' or '!' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', _ => from[i] };
        }
    });
}
