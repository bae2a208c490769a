using System.Text.RegularExpressions;
using IttPartnerships.Planner;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Spreadsheets;

namespace IttPartnerships.Allocation;

/// <summary>Patterns and pins as people write them in a cell: <c>A:autumn B:spring</c> and <c>A=offer</c>.</summary>
internal static partial class PatternText
{
    public static bool Read(DelimitedFile file, FileColumn column, out IReadOnlyList<Slot> pattern)
    {
        pattern = [];
        if (!file.Text(column, out _))
        {
            return false;
        }

        List<Slot> slots = [];
        foreach (var word in file.List(column))
        {
            if (word.Split(':') is not [{ Length: > 0 } letter, { Length: > 0 } window])
            {
                return file.Refused(column, $"“{word}” is not a letter, a colon and a window. Write it like: A:autumn B:spring");
            }

            if (slots.Exists(slot => string.Equals(slot.Window, window, StringComparison.OrdinalIgnoreCase)))
            {
                return file.Refused(column, $"The window “{window}” is in it twice, and nobody can be at two placements at once. Give each placement a window of its own");
            }

            slots.Add(new Slot(letter, window));
        }

        if (slots.Count > PatternRules.MostWindows)
        {
            return file.Refused(column, $"This has {slots.Count} placements, but a course has at most {PatternRules.MostWindows}");
        }

        pattern = slots;
        return true;
    }

    public static bool ReadPins(
        DelimitedFile file,
        FileColumn column,
        IReadOnlyList<Slot> pattern,
        IReadOnlyDictionary<string, int> offers,
        out Dictionary<string, int> pins)
    {
        pins = new(StringComparer.OrdinalIgnoreCase);
        var text = file.Plain(column);
        var matches = Pin().Matches(text);
        if (text.Length > 0 && (matches.Count == 0 || matches[0].Index > 0))
        {
            return file.Refused(column, "This must be a letter of the pattern, an equals sign and an offer. Write it like: A=Oak-Maths");
        }

        foreach (Match match in matches)
        {
            var (letter, offer) = (match.Groups["letter"].Value, Cells.OneSpaced(match.Groups["offer"].Value));
            if (!pattern.Any(slot => string.Equals(slot.Letter, letter, StringComparison.OrdinalIgnoreCase)))
            {
                return file.Refused(column, $"The pattern has no letter “{letter}”");
            }

            if (!offers.TryGetValue(offer, out var index))
            {
                return file.Refused(column, $"“{offer}” is not an offer of the offers file. Write it exactly as there");
            }

            if (!pins.TryAdd(letter, index))
            {
                return file.Refused(column, $"The letter “{letter}” is pinned twice");
            }
        }

        return true;
    }

    [GeneratedRegex(@"(?<letter>[^\s=]+)=(?<offer>.*?)(?=\s+[^\s=]+=|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pin();
}
