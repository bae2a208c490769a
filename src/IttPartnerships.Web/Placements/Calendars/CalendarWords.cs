using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.Calendars;

namespace IttPartnerships.Web.Placements.Calendars;

internal static class CalendarWords
{
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", Dates.British);

    /// <summary>As an address or a hidden box writes it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole sentence about whose word a calendar is.</summary>
    public static string Sentence(CalendarSource source, string? authority, AcademicYear year) => source switch
    {
        CalendarSource.School => $"For {year}, the school’s own term dates are used.",
        CalendarSource.Trust => $"For {year}, the term dates of the school’s trust are used.",
        CalendarSource.Authority => $"For {year}, the term dates of {authority} are used.",
        CalendarSource.Assumed => $"Nobody has given term dates for {year}{(authority is null ? "" : $", neither the school nor {authority}")}. It is assumed that every weekday counts, bank holidays apart: real days will be fewer.",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "Maybe a source was added without its sentence."),
    };
}
