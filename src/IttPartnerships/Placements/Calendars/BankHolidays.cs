using IttPartnerships.Kernel;

namespace IttPartnerships.Placements.Calendars;

public sealed record BankHoliday(DateOnly Day, string Name);

/// <summary>
/// The bank holidays of England by rule. Source: Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations that add New Year's
/// Day, the first Monday of May and weekdays for holidays at weekends (https://www.gov.uk/bank-holidays). A holiday proclaimed for one year alone is not known:
/// schools enter it as a day they are closed.
/// </summary>
public static class BankHolidays
{
    public static IEnumerable<BankHoliday> In(AcademicYear year) =>
        In(year.StartYear).Concat(In(year.StartYear + 1)).Where(holiday => year.Period.Contains(holiday.Day));

    public static IReadOnlyList<BankHoliday> In(int calendarYear)
    {
        var easter = EasterSunday(calendarYear);
        var christmas = new DateOnly(calendarYear, 12, 25);
        return
        [
            new(Weekday(new(calendarYear, 1, 1)), "New Year’s Day"),
            new(easter.AddDays(-2), "Good Friday"),
            new(easter.AddDays(1), "Easter Monday"),
            new(FirstMonday(calendarYear, 5), "Early May bank holiday"),
            new(LastMonday(calendarYear, 5), "Spring bank holiday"),
            new(LastMonday(calendarYear, 8), "Summer bank holiday"),
            .. christmas.DayOfWeek switch
            {
                DayOfWeek.Friday => Two(christmas, christmas.AddDays(3)),
                DayOfWeek.Saturday => Two(christmas.AddDays(2), christmas.AddDays(3)),
                DayOfWeek.Sunday => Two(christmas.AddDays(2), christmas.AddDays(1)),
                _ => Two(christmas, christmas.AddDays(1)),
            },
        ];
    }

    /// <summary>By the Gregorian rule, as Meeus writes it.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, rest) = Math.DivRem(year, 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var moon = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var days = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static BankHoliday[] Two(DateOnly christmas, DateOnly boxing) => [new(christmas, "Christmas Day"), new(boxing, "Boxing Day")];

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }
}
