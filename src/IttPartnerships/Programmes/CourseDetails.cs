using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

/// <summary>What a course trains for, beside its code, title and phase. All of it may wait until somebody knows it.</summary>
/// <param name="Subjects">The first the main one, joined with "; ".</param>
public sealed record CourseDetails(
    TrainingRoute? Route = null, string Subjects = "", int? LowAge = null, int? HighAge = null, StudyMode? StudyMode = null, string? SenSpecialism = null,
    OrganisationId? DeliveredBy = null)
{
    public static CourseDetails Of(Course course) =>
        new(course.Route, course.Subjects, course.LowAge, course.HighAge, course.StudyMode, course.SenSpecialism, course.DeliveredBy);

    /// <summary>The same without blanks at the edges and empty subjects.</summary>
    public CourseDetails Tidy() => this with
    {
        Subjects = string.Join("; ", Subjects.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        SenSpecialism = string.IsNullOrWhiteSpace(SenSpecialism) ? null : SenSpecialism.Trim(),
    };

    /// <summary>Writes these into the course, and says in words which were different.</summary>
    public List<string> WriteInto(Course course)
    {
        var before = Of(course);
        (course.Route, course.Subjects, course.LowAge, course.HighAge) = (Route, Subjects, LowAge, HighAge);
        (course.StudyMode, course.SenSpecialism, course.DeliveredBy) = (StudyMode, SenSpecialism, DeliveredBy);
        return
        [
            .. Named("route", before.Route == Route), .. Named("subjects", before.Subjects == Subjects),
            .. Named("age range", (before.LowAge, before.HighAge) == (LowAge, HighAge)), .. Named("study mode", before.StudyMode == StudyMode),
            .. Named("SEN specialism", before.SenSpecialism == SenSpecialism), .. Named("delivering partner", before.DeliveredBy == DeliveredBy),
        ];
    }

    private static string[] Named(string what, bool same) => same ? [] : [what];
}
