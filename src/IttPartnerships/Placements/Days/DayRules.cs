using IttPartnerships.Kernel;

namespace IttPartnerships.Placements.Days;

/// <summary>A day of a placement about to be marked.</summary>
/// <param name="Kind">Empty where it went as planned after all.</param>
/// <param name="Planned">It was to be a day in this school.</param>
/// <param name="Itp">It counts to Intensive Training and Practice.</param>
public sealed record DayFacts(Period Stay, DateOnly? Day, DayKind? Kind, bool Happens, bool Planned, bool Itp);

public static class DayRules
{
    private const string Source = "Issue 4: days planned and actual";

    public static readonly IReadOnlyList<Rule<DayFacts>> All =
    [
        new("PD-01", "Enter a day between the first and the last of the placement", Source, f => f.Day is { } day && f.Stay.Contains(day), nameof(MarkDay.Command.Day)),
        new("PD-02", "Enter a day from Monday to Friday", Source, f => f.Day?.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), nameof(MarkDay.Command.Day)),
        new("PD-03", "Days are recorded once a placement is confirmed", Source, f => f.Happens),
        new("PD-04", "Nothing was planned in this school on that day, so nobody was missing", Source, f => f.Kind is not (DayKind.Absent or DayKind.SchoolClosed) || f.Planned, nameof(MarkDay.Command.Kind)),
        new("PD-05", "That day was planned already: it counts without being marked", Source, f => f.Kind != DayKind.Extra || !f.Planned, nameof(MarkDay.Command.Kind)),
        new("PD-06", "That day counts to Intensive Training and Practice, and a day counts once", "IT-03", f => f.Kind != DayKind.Extra || !f.Itp, nameof(MarkDay.Command.Kind)),
    ];
}
