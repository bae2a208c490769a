using System.Text;
using System.Text.RegularExpressions;

namespace IttPartnerships.Kernel;

/// <summary>The difference of two lines that are alike, in words and signs. Changed words next to each other are told as one.</summary>
internal static partial class WordDifference
{
    /// <summary>The share of words that both lines have, 0 to 1, wherever they stand.</summary>
    public static double Likeness(string before, string after)
    {
        var old = Word().Matches(before).Select(word => word.Value).ToList();
        var left = Word().Matches(after).GroupBy(word => word.Value, StringComparer.Ordinal).ToDictionary(word => word.Key, word => word.Count(), StringComparer.Ordinal);
        var all = old.Count + left.Values.Sum();
        var shared = old.Count(word => left.GetValueOrDefault(word) > 0 && left[word]-- > 0);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    public static List<TextPart> Between(string before, string after)
    {
        var (old, now) = (Tokens(before), Tokens(after));
        var telling = new Telling();
        var (nextOld, nextNow) = (0, 0);
        foreach (var (sameOld, sameNow) in CommonSequence.Of(old, now))
        {
            telling.Replace(old[nextOld..sameOld], now[nextNow..sameNow]);
            telling.Same(old[sameOld]);
            (nextOld, nextNow) = (sameOld + 1, sameNow + 1);
        }

        telling.Replace(old[nextOld..], now[nextNow..]);
        return telling.Parts();
    }

    private static string[] Tokens(string line) => [.. Token().Matches(line).Select(token => token.Value)];

    [GeneratedRegex(@"[\w’']+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    /// <summary>Every sign of a line is in exactly one token, and none is cut in two.</summary>
    [GeneratedRegex(@"[\w’']+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    private sealed class Telling
    {
        private readonly List<TextPart> parts = [];
        private readonly StringBuilder same = new();
        private readonly StringBuilder removed = new();
        private readonly StringBuilder added = new();

        public void Same(string token) => same.Append(token);

        public void Replace(string[] old, string[] now)
        {
            if (old.Length == 0 && now.Length == 0)
            {
                return;
            }

            // A space between two changed words belongs to the change: "a b" became "c d", not a to c and b to d.
            var joins = removed.Length + added.Length > 0 && string.IsNullOrWhiteSpace(same.ToString());
            if (joins)
            {
                removed.Append(same);
                added.Append(same);
            }
            else
            {
                Tell();
            }

            same.Clear();
            removed.AppendJoin(null, old);
            added.AppendJoin(null, now);
        }

        public List<TextPart> Parts()
        {
            Tell();
            return parts;
        }

        /// <summary>What was changed, then what stayed after it.</summary>
        private void Tell()
        {
            Tell(TextChange.Removed, removed);
            Tell(TextChange.Added, added);
            Tell(TextChange.Same, same);
        }

        private void Tell(TextChange change, StringBuilder text)
        {
            if (text.Length > 0)
            {
                parts.Add(new(change, text.ToString()));
                text.Clear();
            }
        }
    }
}
