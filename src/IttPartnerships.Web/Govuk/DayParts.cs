using System.Globalization;

namespace IttPartnerships.Web.Govuk;

/// <summary>What may be wrong with a day written in three boxes.</summary>
[Flags]
internal enum DayProblem
{
    None = 0,
    MissingDay = 1,
    MissingMonth = 2,
    MissingYear = 4,
    Missing = MissingDay | MissingMonth | MissingYear,
    NotADay = 8,
    NotAMonth = 16,
    NotAYear = 32,
    NotReal = 64,
}

/// <summary>The boxes a problem is about.</summary>
[Flags]
internal enum DayBoxes
{
    None = 0,
    Day = 1,
    Month = 2,
    Year = 4,
    All = Day | Month | Year,
}

/// <summary>A day as three texts, read once into a <see cref="DateOnly"/> or everything that is wrong with it.</summary>
internal sealed record DayParts(string? Day, string? Month, string? Year)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public bool AllEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DayParts From(DateOnly day) => new(
        day.Day.ToString(CultureInfo.InvariantCulture),
        day.Month.ToString(CultureInfo.InvariantCulture),
        day.Year.ToString(CultureInfo.InvariantCulture));

    public (DateOnly? Day, DayProblem Problem) Read()
    {
        if (AllEmpty)
        {
            return (null, DayProblem.None);
        }

        var problem = Missing(Day, DayProblem.MissingDay) | Missing(Month, DayProblem.MissingMonth) | Missing(Year, DayProblem.MissingYear);
        if (problem != DayProblem.None)
        {
            return (null, problem);
        }

        var day = Number(Day, 1, 31);
        var month = Number(Month, 1, 12) ?? MonthByName(Month);
        // Two digits are not guessed at: 26 may be a year or a slip.
        var year = Number(Year, 1900, 2199);
        problem = When(day is null, DayProblem.NotADay) | When(month is null, DayProblem.NotAMonth) | When(year is null, DayProblem.NotAYear);
        if (day is not { } d || month is not { } m || year is not { } y)
        {
            return (null, problem);
        }

        return d <= DateTime.DaysInMonth(y, m) ? (new DateOnly(y, m, d), DayProblem.None) : (null, DayProblem.NotReal);
    }

    private static DayProblem Missing(string? text, DayProblem problem) => When(string.IsNullOrWhiteSpace(text), problem);

    private static DayProblem When(bool wrong, DayProblem problem) => wrong ? problem : DayProblem.None;

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static int? MonthByName(string? text)
    {
        var name = text?.Trim() ?? "";
        var found = name.Length < 3 ? -1 : Array.FindIndex(Months, month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? null : found + 1;
    }
}

internal static class DayProblems
{
    public static DayBoxes Boxes(this DayProblem problem) => problem switch
    {
        DayProblem.None => DayBoxes.None,
        DayProblem.NotReal => DayBoxes.All,
        _ => Box(problem, DayProblem.MissingDay | DayProblem.NotADay, DayBoxes.Day)
            | Box(problem, DayProblem.MissingMonth | DayProblem.NotAMonth, DayBoxes.Month)
            | Box(problem, DayProblem.MissingYear | DayProblem.NotAYear, DayBoxes.Year),
    };

    /// <summary>The box the error summary leads to.</summary>
    public static string First(this DayBoxes boxes) =>
        boxes is DayBoxes.None || boxes.HasFlag(DayBoxes.Day) ? "Day" : boxes.HasFlag(DayBoxes.Month) ? "Month" : "Year";

    /// <param name="problem">What is wrong.</param>
    /// <param name="name">What the day is called, such as "Start date".</param>
    public static string Sentence(this DayProblem problem, string name)
    {
        (DayProblem Problem, string Box)[] boxes = [(DayProblem.MissingDay, "day"), (DayProblem.MissingMonth, "month"), (DayProblem.MissingYear, "year")];
        string[] missing = [.. boxes.Where(box => problem.HasFlag(box.Problem)).Select(box => box.Box)];
        return missing switch
        {
            [] when problem == DayProblem.NotAYear => $"{name} must have a year in four numbers, like 2027",
            [] => $"{name} must be a real date, like 27 3 2027",
            _ => $"{name} must include a {string.Join(" and ", missing)}",
        };
    }

    private static DayBoxes Box(DayProblem problem, DayProblem any, DayBoxes box) => (problem & any) == DayProblem.None ? DayBoxes.None : box;
}
