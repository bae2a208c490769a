using System.Buffers;

namespace IttPartnerships.Organisations.Finding;

/// <summary>
/// Which organisations have every typed word, and how well. A word counts where it fits best: a number or a whole word of the
/// name most, the inside of a word of a former name least. A name that is, or begins with, what was typed comes first.
/// </summary>
internal static class TextMatch
{
    /// <summary>More than any words can add up to: this very number was asked for.</summary>
    public const int ThisNumber = 1000;

    private const int SameName = 60;
    private const int NameBegins = 25;
    private const int WordsTogether = 10;
    private const int FirstWord = 3;
    private const int Closed = -3;
    private const int ShortestNumber = 3;

    /// <summary>Row numbers with their scores, higher is better, in no order.</summary>
    public static List<(int Row, int Score)> Of(RegisterSnapshot register, IReadOnlyList<string> words, string typed)
    {
        var rows = register.Rows.Count;
        var score = ArrayPool<int>.Shared.Rent(rows);
        var best = ArrayPool<int>.Shared.Rent(rows);
        var stage = ArrayPool<byte>.Shared.Rent(rows);
        Array.Clear(score, 0, rows);
        Array.Clear(best, 0, rows);
        Array.Clear(stage, 0, rows);
        try
        {
            List<int> matched = [];
            for (var i = 0; i < words.Count; i++)
            {
                matched = [];
                Word(register, words[i], (byte)i, stage, best, matched);
                foreach (var row in matched)
                {
                    score[row] += best[row];
                    best[row] = 0;
                }
            }

            return matched.ConvertAll(row => (row, Math.Max(0, score[row] + Bonus(register.Rows[row], typed, words[0]))));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(score);
            ArrayPool<int>.Shared.Return(best);
            ArrayPool<byte>.Shared.Return(stage);
        }
    }

    private static void Word(RegisterSnapshot register, string word, byte number, byte[] stage, int[] best, List<int> matched)
    {
        register.Words.Visit(word, inside: true, Count);
        register.Numbers.Visit(word, inside: false, Count);

        void Count(int row, TokenField field, TokenMatch match)
        {
            var weight = Weight(field, match, word);
            if (weight == 0 || stage[row] < number)
            {
                return;
            }

            if (stage[row] == number)
            {
                stage[row]++;
                matched.Add(row);
            }

            best[row] = Math.Max(best[row], weight);
        }
    }

    private static int Weight(TokenField field, TokenMatch match, string word) => (field, match) switch
    {
        (TokenField.Name, TokenMatch.Whole) => 10,
        (TokenField.Name, TokenMatch.Start) => 7,
        (TokenField.Name, TokenMatch.Inside) => 2,
        (TokenField.OtherName, TokenMatch.Whole) => 6,
        (TokenField.OtherName, TokenMatch.Start) => 4,
        (TokenField.OtherName, TokenMatch.Inside) => 1,
        (TokenField.Town, TokenMatch.Whole) => 5,
        (TokenField.Town, TokenMatch.Start) => 3,
        (TokenField.Number, TokenMatch.Whole) => ThisNumber,
        (TokenField.Number, TokenMatch.Start) when word.Length >= ShortestNumber => 3,

        // The first half of a postcode is meant whole (M1 is not M11), the second grows as it is typed.
        (TokenField.Postcode, TokenMatch.Whole) => 8,
        (TokenField.Postcode, TokenMatch.Start) when char.IsAsciiDigit(word[0]) => 8,
        _ => 0,
    };

    private static int Bonus(RegisterRow row, string typed, string first)
    {
        var bonus = row.IsClosed ? Closed : 0;
        if (row.Folded.StartsWith(typed, StringComparison.Ordinal))
        {
            return bonus + (row.Folded.Length == typed.Length ? SameName : NameBegins);
        }

        if (row.OtherNames.Count > 0 && row.OtherNames.Any(name => string.Join(' ', SearchWords.InOrder(name)) == typed))
        {
            return bonus + (SameName / 2);
        }

        bonus += row.Folded.Contains(' ' + typed, StringComparison.Ordinal) ? WordsTogether : 0;
        return row.Folded.StartsWith(first, StringComparison.Ordinal) ? bonus + FirstWord : bonus;
    }
}
