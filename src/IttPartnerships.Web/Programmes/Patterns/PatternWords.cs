using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;

namespace IttPartnerships.Web.Programmes.Patterns;

/// <summary>How pages say what a pattern is.</summary>
internal static class PatternWords
{
    extension(Weekdays days)
    {
        /// <summary>"Monday to Friday", "Wednesday", "Monday, Friday".</summary>
        public string Words => days == Weekdays.Every
            ? "Monday to Friday"
            : string.Join(", ", Single.Where(day => days.HasFlag(day)));
    }

    extension(WindowKind kind)
    {
        public string Words => kind switch
        {
            WindowKind.Main => "Main placement",
            WindowKind.Contrasting => "Contrasting placement",
            WindowKind.OtherExperience => "Other school experience",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Maybe a kind of window was added without its words."),
        };
    }

    public static readonly IReadOnlyList<Weekdays> Single = [Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday];

    /// <summary>In a cell of a calendar.</summary>
    public static string Short(PatternDay day) => day.Use switch
    {
        DayUse.School => day.Window!.Letter,
        DayUse.Itp => "ITP",
        DayUse.Holiday => "Holiday",
        _ => "",
    };

    /// <summary>A week in a line: "A, 5 days, 40%".</summary>
    public static string Line(PatternWeek week)
    {
        string[] parts =
        [
            .. week.Itp > 0 ? (string[])[week.Itp == 5 ? "ITP" : $"ITP {CourseWords.Count(week.Itp, "day")}"] : [],
            .. week.InSchool > 0 ? (string[])[$"{string.Join(" and ", week.Letters)}{(week.InSchool == 5 ? "" : $" {CourseWords.Count(week.InSchool, "day")}")}"] : [],
            .. week.Share is { } share ? (string[])[$"{share}%"] : [],
        ];
        return parts.Length > 0 ? string.Join(", ", parts) : week.Holiday ?? "";
    }

    /// <summary>The class of a cell: its colour is never the only sign.</summary>
    public static string Colour(PatternDay day) => day.Use switch
    {
        DayUse.School => $"app-week__day--{(char)('a' + ((day.Window!.Letter[0] - 'A') % 4))}",
        DayUse.Itp => "app-week__day--itp",
        DayUse.Holiday => "app-week__day--holiday",
        _ => "",
    };

    public static string Dates(DateOnly first, DateOnly last) => first == last ? CourseWords.Day(first) : $"{CourseWords.Day(first)} to {CourseWords.Day(last)}";

    public static AcademicYear? Year(int? year) => year is >= 2000 and <= 2100 ? new AcademicYear(year.Value) : null;
}
