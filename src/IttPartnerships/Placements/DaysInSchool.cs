using IttPartnerships.Kernel;
using IttPartnerships.Programmes;

namespace IttPartnerships.Placements;

/// <summary>When a school is open in a year.</summary>
/// <param name="Terms">Without half-term holidays: each stretch of days between two holidays. Empty where nobody said: then every weekday counts.</param>
/// <param name="Closed">Single days it is closed to pupils and trainees: bank holidays, closures.</param>
public sealed record SchoolCalendar(IReadOnlyList<Period> Terms, IReadOnlySet<DateOnly> Closed)
{
    public static readonly SchoolCalendar Unknown = new([], new HashSet<DateOnly>());

    // Asked for every day of every placement: bare numbers compare ten times as quickly as periods with open ends.
    private readonly (int From, int Until)[] stretches = [.. Terms.Select(term => (term.From?.DayNumber ?? int.MinValue, term.Until?.DayNumber ?? int.MaxValue))];

    public bool IsOpen(DateOnly day)
    {
        var inTerm = stretches.Length == 0;
        for (var i = 0; !inTerm && i < stretches.Length; i++)
        {
            inTerm = stretches[i].From <= day.DayNumber && day.DayNumber <= stretches[i].Until;
        }

        return inTerm && !Closed.Contains(day);
    }
}

/// <summary>Which days a trainee is in school: planned, from dates, weekdays and the school's calendar; and as it really was.</summary>
public static class DaysInSchool
{
    /// <param name="elsewhere">Days that count to something else: Intensive Training and Practice (IT-03), a window inside this one.</param>
    public static IEnumerable<DateOnly> Planned(Period stay, Weekdays days, SchoolCalendar calendar, Func<DateOnly, bool> elsewhere)
    {
        for (var day = stay.From!.Value; day <= stay.Until!.Value; day = day.AddDays(1))
        {
            if (IsOn(days, day) && calendar.IsOpen(day) && !elsewhere(day))
            {
                yield return day;
            }
        }
    }

    /// <summary>The planned days up to and including <paramref name="until"/>, without those missed, with those added.</summary>
    /// <param name="planned">In order.</param>
    public static IEnumerable<DateOnly> Actual(IEnumerable<DateOnly> planned, IReadOnlyCollection<PlacementDay> otherwise, DateOnly until)
    {
        if (otherwise.Count == 0)
        {
            return planned.TakeWhile(day => day <= until);
        }

        var kinds = otherwise.ToDictionary(day => day.Day, day => day.Kind);
        return planned.Where(day => !kinds.TryGetValue(day, out var kind) || kind == DayKind.Extra)
            .Union(kinds.Where(pair => pair.Value == DayKind.Extra).Select(pair => pair.Key))
            .Where(day => day <= until).Order();
    }

    public static bool IsOn(Weekdays days, DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && days.HasFlag((Weekdays)(1 << ((int)day.DayOfWeek - 1)));
}
