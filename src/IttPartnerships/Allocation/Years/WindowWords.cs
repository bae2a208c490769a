using IttPartnerships.Kernel;
using IttPartnerships.Planner;
using IttPartnerships.Programmes;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// What windows of patterns are called in a plan's files, each one word. Windows of one name, as those of several courses often have, are one window to a plan where that changes nothing about
/// who is in a school at the same time as whom; otherwise each is called by its days too.
/// </summary>
internal sealed class WindowWords
{
    private const string From = "-from-";
    private readonly Dictionary<WindowId, string> words = [];
    private readonly Dictionary<string, WindowDays> days = new(StringComparer.OrdinalIgnoreCase);

    public WindowWords(IReadOnlyList<PatternWindow> windows)
    {
        foreach (var named in windows.OrderBy(window => window.FirstDay).GroupBy(window => Word(window.Name), StringComparer.OrdinalIgnoreCase))
        {
            var isOne = IsOne([.. named], windows.Where(other => !string.Equals(Word(other.Name), named.Key, StringComparison.OrdinalIgnoreCase)));
            foreach (var window in named)
            {
                var word = words[window.Id] = isOne ? named.Key : $"{named.Key}{From}{window.FirstDay.ToString("d-MMMM", Dates.British)}-to-{window.LastDay.ToString("d-MMMM", Dates.British)}";
                days[word] = days.TryGetValue(word, out var before)
                    ? new(before.First, before.Last > window.LastDay ? before.Last : window.LastDay)
                    : new(window.FirstDay, window.LastDay);
            }
        }
    }

    public string this[PatternWindow window] => words[window.Id];

    /// <summary>Every window of the plan with all its days.</summary>
    public IReadOnlyDictionary<string, WindowDays> Days => days;

    /// <summary>Whether a word of a plan made some time ago means a window of this name.</summary>
    public static bool IsFor(string word, string name) =>
        string.Equals(word, Word(name), StringComparison.OrdinalIgnoreCase) || word.StartsWith(Word(name) + From, StringComparison.OrdinalIgnoreCase);

    // Those of one name all have a day in common, and every other window has one with all of them or with none.
    private static bool IsOne(List<PatternWindow> named, IEnumerable<PatternWindow> others) =>
        named.Max(window => window.FirstDay) <= named.Min(window => window.LastDay)
        && others.All(other => named.TrueForAll(window => ShareADay(window, other)) || !named.Exists(window => ShareADay(window, other)));

    private static bool ShareADay(PatternWindow one, PatternWindow other) => one.FirstDay <= other.LastDay && other.FirstDay <= one.LastDay;

    // Without the signs that mean something in the files' own cells.
    private static string Word(string name) => string.Join('-', name.Split([' ', '\u00A0', ',', ';', ':', '='], StringSplitOptions.RemoveEmptyEntries));
}
