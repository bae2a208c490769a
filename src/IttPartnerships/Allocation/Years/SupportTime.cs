using IttPartnerships.Hosting;
using IttPartnerships.Programmes;

namespace IttPartnerships.Allocation.Years;

/// <summary>When a school's wish for support falls (<see cref="HostingWords.SupportTimes"/>): a time of the year, or the name of a window.</summary>
internal static class SupportTime
{
    // First and last month, as school years go: mock examinations are in January, examinations begin in May.
    private static readonly Dictionary<string, (int First, int Last)> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["autumn"] = (9, 12), ["before mock examinations"] = (11, 12), ["spring"] = (1, 3), ["before examinations"] = (3, 5), ["summer"] = (4, 7),
    };

    public static bool Meets(string time, PatternWindow window) => Months.TryGetValue(time, out var months)
        ? InMonths(window, months.First, months.Last)
        : string.Equals(time, window.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>At least half of those months lie in the window.</summary>
    private static bool InMonths(PatternWindow window, int first, int last)
    {
        var met = Enumerable.Range(first, last - first + 1).Count(month => Middle(window, month) is { } day && day >= window.FirstDay && day <= window.LastDay);
        return met * 2 >= last - first + 1;
    }

    private static DateOnly? Middle(PatternWindow window, int month) =>
        ((DateOnly[])[new(window.FirstDay.Year, month, 15), new(window.LastDay.Year, month, 15)]).Cast<DateOnly?>().FirstOrDefault(day => day >= window.FirstDay && day <= window.LastDay);
}
