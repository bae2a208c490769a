using IttPartnerships.Placements;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>What a day of a pattern is used for.</summary>
public enum DayUse
{
    Nothing,
    School,
    Itp,
    Holiday,
}

/// <param name="Window">Its window, where it is in a school.</param>
public sealed record PatternDay(DateOnly Day, DayUse Use, WindowLine? Window = null);

/// <summary>Monday to Friday.</summary>
/// <param name="Share">How much of a full timetable a trainee carries, in percent; null in a week without school, or while nobody said.</param>
public sealed record PatternWeek(DateOnly Monday, IReadOnlyList<PatternDay> Days, int? Share, string? Focus, string? Holiday)
{
    public int InSchool => Days.Count(day => day.Use == DayUse.School);

    public int Itp => Days.Count(day => day.Use == DayUse.Itp);

    /// <summary>The letters of the schools it is spent at, in order.</summary>
    public IReadOnlyList<string> Letters => [.. Days.Select(day => day.Window?.Letter).OfType<string>().Distinct()];
}

/// <summary>Days counted from a pattern alone, before anybody knows each school’s own calendar.</summary>
public static class PatternDays
{
    /// <summary>Every day counts to one thing: to Intensive Training and Practice first (IT-03), then to holidays, then to the window that began last.</summary>
    public static PatternDay Of(PatternContent content, DateOnly day)
    {
        if (content.Breaks.Any(holiday => holiday.FirstDay <= day && day <= holiday.LastDay))
        {
            return new(day, DayUse.Holiday);
        }

        if (content.ItpWeeks.Any(week => week.FirstDay <= day && day <= week.LastDay) && DaysInSchool.IsOn(Programmes.Weekdays.Every, day))
        {
            return new(day, DayUse.Itp);
        }

        var window = content.Windows.Where(window => window.FirstDay <= day && day <= window.LastDay).MaxBy(window => window.FirstDay);
        return window is not null && DaysInSchool.IsOn(window.Days, day) ? new(day, DayUse.School, window) : new(day, DayUse.Nothing);
    }

    /// <summary>From the first week with anything in it to the last.</summary>
    public static IReadOnlyList<PatternWeek> Weeks(PatternContent content)
    {
        DateOnly[] firsts = [.. content.Windows.Select(window => window.FirstDay), .. content.ItpWeeks.Select(week => week.FirstDay)];
        if (firsts.Length == 0)
        {
            return [];
        }

        var last = content.Windows.Select(window => window.LastDay).Concat(content.ItpWeeks.Select(week => week.LastDay)).Max();
        List<PatternWeek> weeks = [];
        for (var monday = MondayOf(firsts.Min()); monday <= last; monday = monday.AddDays(7))
        {
            weeks.Add(Week(content, monday));
        }

        return weeks;
    }

    public static PatternWeek Week(PatternContent content, DateOnly monday)
    {
        var friday = monday.AddDays(4);
        var days = Enumerable.Range(0, 5).Select(day => Of(content, monday.AddDays(day))).ToList();
        return new(
            monday, days,
            days.Exists(day => day.Use == DayUse.School) ? content.Shares.Where(share => share.From <= friday).MaxBy(share => share.From)?.Percent : null,
            days.Exists(day => day.Use == DayUse.Itp) ? content.ItpWeeks.First(week => week.FirstDay <= friday && monday <= week.LastDay).Focus : null,
            days.Exists(day => day.Use == DayUse.Holiday) ? content.Breaks.First(holiday => holiday.FirstDay <= friday && monday <= holiday.LastDay).Name : null);
    }

    /// <summary>Mondays to Fridays outside holidays.</summary>
    public static IEnumerable<DateOnly> Weekdays(DateOnly first, DateOnly last, IReadOnlyList<BreakLine> breaks)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (DaysInSchool.IsOn(Programmes.Weekdays.Every, day) && !breaks.Any(holiday => holiday.FirstDay <= day && day <= holiday.LastDay))
            {
                yield return day;
            }
        }
    }

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
