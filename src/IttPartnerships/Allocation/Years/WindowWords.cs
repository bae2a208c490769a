using IttPartnerships.Kernel;
using IttPartnerships.Planner;
using IttPartnerships.Programmes;

namespace IttPartnerships.Allocation.Years;

/// <summary>
/// What windows of patterns are called in a plan's files, each one word and a name to read. Windows of one name, as those of several courses often have, are one window to a plan where that
/// changes nothing about who is in a school at the same time as whom; otherwise each is called by its days too.
/// </summary>
internal sealed class WindowWords
{
    private const string From = " from ";
    private readonly Dictionary<WindowId, string> called = [];
    private readonly Dictionary<string, WindowDays> days = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="from">The first day a new stay can have: windows cut to it are called by it, so that everybody reads which days are meant.</param>
    public WindowWords(IReadOnlyList<PatternWindow> windows, DateOnly? from = null)
    {
        foreach (var named in windows.OrderBy(window => window.FirstDay).GroupBy(window => Word(window.Name), StringComparer.OrdinalIgnoreCase))
        {
            var isOne = named.All(window => window.FirstDay != from) && IsOne([.. named], windows.Where(other => !string.Equals(Word(other.Name), named.Key, StringComparison.OrdinalIgnoreCase)));
            foreach (var window in named)
            {
                var isFirstDayEnough = named.All(other => other.FirstDay != window.FirstDay || other.LastDay == window.LastDay);
                var name = called[window.Id] = isOne ? named.First().Name.Trim() : $"{named.First().Name.Trim()}{From}{Day(window.FirstDay)}{(isFirstDayEnough ? "" : $" to {Day(window.LastDay)}")}";
                days[name] = days.TryGetValue(name, out var before)
                    ? new(before.First, before.Last > window.LastDay ? before.Last : window.LastDay)
                    : new(window.FirstDay, window.LastDay);
            }
        }
    }

    /// <summary>One word, for cells where spaces part one from the other.</summary>
    public string this[PatternWindow window] => Word(called[window.Id]);

    /// <summary>What people read.</summary>
    public string Called(PatternWindow window) => called[window.Id];

    /// <summary>Every window of the plan: its word, what people read, and all its days.</summary>
    public IEnumerable<(string Word, string Called, WindowDays Days)> All => days.Select(one => (Word(one.Key), one.Key, one.Value));

    /// <summary>Whether a window of a plan made some time ago means a window of this name.</summary>
    public static bool IsFor(string planned, string name) =>
        string.Equals(Word(planned), Word(name), StringComparison.OrdinalIgnoreCase) || Word(planned).StartsWith(Word($"{name}{From}") + "-", StringComparison.OrdinalIgnoreCase);

    // Those of one name all have a day in common, and every other window has one with all of them or with none.
    private static bool IsOne(List<PatternWindow> named, IEnumerable<PatternWindow> others) =>
        named.Max(window => window.FirstDay) <= named.Min(window => window.LastDay)
        && others.All(other => named.TrueForAll(window => ShareADay(window, other)) || !named.Exists(window => ShareADay(window, other)));

    private static bool ShareADay(PatternWindow one, PatternWindow other) => one.FirstDay <= other.LastDay && other.FirstDay <= one.LastDay;

    private static string Day(DateOnly day) => day.ToString("d MMMM", Dates.British);

    // Without the signs that mean something in the files' own cells, nor those that a spreadsheet would take a cell for a formula by.
    private static string Word(string name) =>
        string.Join('-', name.Split([' ', '\u00A0', ',', ';', ':', '='], StringSplitOptions.RemoveEmptyEntries)).TrimStart('+', '-', '@', '\'') is { Length: > 0 } word ? word : "window";
}
