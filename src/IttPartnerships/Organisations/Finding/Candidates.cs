namespace IttPartnerships.Organisations.Finding;

/// <summary>The organisations a text is about, with how well each fits.</summary>
internal static class Candidates
{
    /// <summary>A kind that was asked for by the field's word ranks above a name that happens to hold the word.</summary>
    private const int AskedKind = 20;

    private const int ShortestNumber = 5;

    /// <summary>As much as a score loses for being closed.</summary>
    private const int ClosedMatters = 10;

    public static (IReadOnlyList<(int Row, int Score)> Rows, FieldWord? Word) Of(RegisterSnapshot register, string? text, DateOnly day)
    {
        var typed = SearchWords.Typed(text);
        if (typed.Count == 0)
        {
            // Nothing to compare is everything; signs alone, which fold to nothing, are nothing.
            return string.IsNullOrWhiteSpace(text) ? (Everything(register), null) : ([], null);
        }

        var byWords = TextMatch.Of(register, typed, Joined(text));
        if (typed is [{ Length: >= ShortestNumber } one] && one.All(char.IsAsciiDigit) && byWords.Exists(match => match.Score >= TextMatch.ThisNumber - ClosedMatters))
        {
            // A whole number was given: other numbers that begin with it are not meant.
            return (byWords.FindAll(match => match.Score >= TextMatch.ThisNumber - ClosedMatters), null);
        }

        var (word, left) = FieldWords.In(typed);
        if (word is null)
        {
            return (byWords, null);
        }

        var ofKind = left.Count == 0 ? Everything(register) : TextMatch.Of(register, left, string.Join(' ', left));
        Dictionary<int, int> both = [];
        foreach (var (row, score) in ofKind)
        {
            if (word.Finds(register.Rows[row], day))
            {
                both[row] = score + AskedKind;
            }
        }

        foreach (var (row, score) in byWords)
        {
            both[row] = Math.Max(score, both.GetValueOrDefault(row));
        }

        return ([.. both.Select(pair => (pair.Key, pair.Value))], word);
    }

    private static string Joined(string? text) =>
        string.Join(' ', SearchWords.InOrder(text!.Length > SearchWords.LongestText ? text[..SearchWords.LongestText] : text));

    private static List<(int Row, int Score)> Everything(RegisterSnapshot register) =>
        [.. Enumerable.Range(0, register.Rows.Count).Select(row => (row, 0))];
}
