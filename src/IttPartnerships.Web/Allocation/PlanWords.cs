using IttPartnerships.Kernel;
using System.Globalization;
using IttPartnerships.Allocation;

namespace IttPartnerships.Web.Allocation;

/// <summary>How pages say what a plan is and what is in it.</summary>
internal static class PlanWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string State(PlanState state) => state switch
    {
        PlanState.Waiting => "Waiting",
        PlanState.Planning => "Planning",
        PlanState.Stopping => "Stopping",
        PlanState.Made => "Ready",
        PlanState.BestSoFar => "Stopped early",
        PlanState.Stopped => "Stopped",
        PlanState.Failed => "Failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Maybe a state was added without its words."),
    };

    public static string StateColour(PlanState state) => state switch
    {
        PlanState.Made => "govuk-tag--green",
        PlanState.BestSoFar => "govuk-tag--yellow",
        PlanState.Failed => "govuk-tag--red",
        PlanState.Stopped => "govuk-tag--grey",
        _ => "govuk-tag--blue",
    };

    /// <summary>22 November 2026 at 5:46pm, as clocks in England show it.</summary>
    public static string When(DateTimeOffset at)
    {
        var there = Dates.InLondon(at);
        return $"{Day(DateOnly.FromDateTime(there.DateTime))} at {there.ToString("h:mmtt", English).ToLowerInvariant()}";
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    public static string Count(int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number.ToString("N0", English)} {many ?? one + "s"}";

    public static string Number(int number) => number.ToString("N0", English);

    public static string Minutes(int? minutes) => minutes is { } known ? Count(known, "minute") : "none";

    /// <summary>How far at most something is from the best: "at most 1.3%". Never nothing at all, which would say it is the best.</summary>
    public static string Within(double gap) => gap == 0 ? "0%" : gap < 0.001 ? "less than 0.1%" : $"at most {PlanReport.PercentAtMost(gap, 1).ToString("0.0", English)}%";

    /// <summary>A share in whole hundredths, never rounded up to all or down to none.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "none" : Math.Clamp((int)Math.Round(100.0 * part / whole), part == 0 ? 0 : 1, part == whole ? 100 : 99) + "%";
}
