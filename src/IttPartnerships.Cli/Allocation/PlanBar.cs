using System.Globalization;
using IttPartnerships.Allocation;
using IttPartnerships.Planner;

namespace IttPartnerships.Cli.Allocation;

/// <summary>One line that is written over itself: how many slots have a place, how far from the best it can be at most, and since when.</summary>
public static class PlanBar
{
    private const int Width = 20;

    public static string Of(PlanProgress progress, TimeSpan taken)
    {
        var done = progress.Slots == 0 ? Width : (int)((long)Width * progress.Filled / progress.Slots);
        var proved = progress.Gap is { } share ? string.Create(CultureInfo.InvariantCulture, $", at most {PlanReport.PercentAtMost(share, 1):0.0}% from the best") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"[{new string('#', done)}{new string('.', Width - done)}] {progress.Filled:N0} of {progress.Slots:N0} placed{proved}, {taken.TotalSeconds:0.0} s. {progress.Step}");
    }
}
