namespace IttPartnerships.Planner;

/// <summary>
/// When places are taken at one time: each stretch is a largest set of windows that have a day in common. A place is free in a window where it is free in every stretch of that window, and
/// where no more trainees are in any stretch than there are places, there are no more on any day. Windows that share no days are a stretch each, in their own order. O(windows²) to make.
/// </summary>
internal sealed class Stretches
{
    private readonly int[][] windowsIn;
    private readonly int[][] of;

    /// <param name="windows">Names, each once.</param>
    public Stretches(PlanningProblem problem, IReadOnlyList<string> windows)
    {
        Dictionary<string, WindowDays> named = new(problem.Days, StringComparer.OrdinalIgnoreCase);
        WindowDays?[] days = [.. windows.Select(window => named.TryGetValue(window, out var own) ? own : (WindowDays?)null)];

        // Whatever windows have a day in common, they have the first day of one of them.
        List<int[]> sets = [.. Enumerable.Range(0, days.Length).Select(window => Enumerable.Range(0, days.Length).Where(other => other == window || AreOn(days[window]?.First, days[other])).ToArray())];
        windowsIn = [.. sets.Where((set, at) => !sets.Where((other, i) => i != at && set.All(other.Contains) && (other.Length > set.Length || i < at)).Any())];
        of = [.. Enumerable.Range(0, days.Length).Select(window => Enumerable.Range(0, windowsIn.Length).Where(stretch => windowsIn[stretch].Contains(window)).ToArray())];
    }

    public int Count => windowsIn.Length;

    /// <summary>Those a window is in: at least one.</summary>
    public ReadOnlySpan<int> Of(int window) => of[window];

    /// <summary>Whether another window has a day in common with it.</summary>
    public bool IsShared(int window) => of[window].Length > 1 || windowsIn[of[window][0]].Length > 1;

    /// <summary>Windows of a stretch.</summary>
    public ReadOnlySpan<int> WindowsIn(int stretch) => windowsIn[stretch];

    private static bool AreOn(DateOnly? day, WindowDays? window) => day is { } one && window is { } days && days.First <= one && one <= days.Last;
}
