namespace IttPartnerships.Organisations.Finding;

/// <summary>Where a word of an organisation stands; the best place counts.</summary>
public enum TokenField
{
    Name,
    OtherName,
    Town,
    Postcode,
    Number,
}

/// <summary>How a typed word meets a word of the register.</summary>
public enum TokenMatch
{
    Whole,
    Start,
    Inside,
}

/// <summary>
/// All words of the register in order, each with the organisations it stands in. Immutable: read by any number at once.
/// A posting is a row's number times eight plus the field.
/// </summary>
public sealed class TokenIndex
{
    private const int ShortestInside = 3;

    private readonly string[] tokens;
    private readonly int[] starts;
    private readonly int[] postings;

    /// <summary>All words in one text, so that looking inside words is one vectorised scan.</summary>
    private readonly string text;
    private readonly int[] textStarts;

    private TokenIndex(string[] tokens, int[] starts, int[] postings)
    {
        (this.tokens, this.starts, this.postings) = (tokens, starts, postings);
        text = string.Join('\n', tokens);
        textStarts = new int[tokens.Length];
        for (int i = 0, at = 0; i < tokens.Length; at += tokens[i].Length + 1, i++)
        {
            textStarts[i] = at;
        }
    }

    public int Count => tokens.Length;

    /// <summary>Gives every posting of every word that the typed word meets, whole and starting ones first.</summary>
    public void Visit(string word, bool inside, Action<int, TokenField, TokenMatch> visit)
    {
        var first = Array.BinarySearch(tokens, word, StringComparer.Ordinal);
        var token = first < 0 ? ~first : first;
        for (; token < tokens.Length && tokens[token].StartsWith(word, StringComparison.Ordinal); token++)
        {
            Give(token, tokens[token].Length == word.Length ? TokenMatch.Whole : TokenMatch.Start, visit);
        }

        if (!inside || word.Length < ShortestInside)
        {
            return;
        }

        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            var found = Array.BinarySearch(textStarts, at);
            token = found < 0 ? ~found - 1 : found;
            if (found < 0)
            {
                Give(token, TokenMatch.Inside, visit);
            }

            var next = textStarts[token] + tokens[token].Length;
            at = next >= text.Length ? -1 : text.IndexOf(word, next, StringComparison.Ordinal);
        }
    }

    private void Give(int token, TokenMatch match, Action<int, TokenField, TokenMatch> visit)
    {
        var end = token + 1 < starts.Length ? starts[token + 1] : postings.Length;
        for (var i = starts[token]; i < end; i++)
        {
            visit(postings[i] >> 3, (TokenField)(postings[i] & 7), match);
        }
    }

    public sealed class Builder
    {
        private readonly Dictionary<string, List<int>> words = new(StringComparer.Ordinal);

        public void Add(int row, TokenField field, IEnumerable<string> tokens)
        {
            foreach (var token in tokens)
            {
                if (!words.TryGetValue(token, out var list))
                {
                    words[token] = list = [];
                }

                list.Add((row << 3) | (int)field);
            }
        }

        public TokenIndex Build()
        {
            var tokens = words.Keys.ToArray();
            Array.Sort(tokens, StringComparer.Ordinal);
            var starts = new int[tokens.Length];
            var postings = new int[words.Values.Sum(list => list.Count)];
            for (int i = 0, at = 0; i < tokens.Length; i++)
            {
                var list = words[tokens[i]];
                starts[i] = at;
                list.CopyTo(postings, at);
                at += list.Count;
            }

            return new(tokens, starts, postings);
        }
    }
}
