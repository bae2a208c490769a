using System.Globalization;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;

namespace IttPartnerships.Web.Placements;

/// <summary>The list's filter as the address has it; what cannot be read filters nothing.</summary>
internal sealed record PlacementFilter(string? Year, string? State, string? Course, string? Words, string? Window, string? Problem)
{
    public bool IsFiltered => !string.IsNullOrWhiteSpace(State + Course + Words + Window + Problem);

    public PlacementSearch Search(DateOnly today) => new(YearOf(Year, today))
    {
        State = Enum.TryParse<PlacementState>(State, out var state) && Enum.IsDefined(state) ? state : null,
        Course = CourseId.TryParse(Course, null, out var course) ? course : null,
        Words = Words,
        Window = string.IsNullOrEmpty(Window) ? null : Window,
        Problem = Enum.TryParse<PlacementProblem>(Problem, out var problem) && Enum.IsDefined(problem) ? problem : null,
    };

    /// <summary>From July the next year is the one people place for.</summary>
    public static AcademicYear YearOf(string? written, DateOnly today) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start is > 2000 and < 2200 ? new(start) : today.Month >= 6 ? AcademicYear.Of(today.AddMonths(2)) : AcademicYear.Of(today);
}
