using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes.Patterns;

/// <summary>Which pattern an event was about.</summary>
/// <param name="StartYear">The calendar year its academic year starts in.</param>
public sealed record PatternMark(PatternId Pattern, OrganisationId Provider, int StartYear)
{
    internal string Year => new AcademicYear(StartYear).ToString();

    public static PatternMark Of(ProgrammePattern pattern) => new(pattern.Id, pattern.Provider, pattern.Year.StartYear);
}

public abstract record PatternEvent(PatternMark About) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => [About.Provider.Value, About.Pattern.Value];
}

/// <param name="Letters">"A-B-A".</param>
public sealed record PatternMade(PatternMark About, string Letters) : PatternEvent(About)
{
    public override string Summary => $"Made a pattern {Letters} for {About.Year}";
}

public sealed record PatternChanged(PatternMark About, string Letters, int ItpWeeks) : PatternEvent(About)
{
    public override string Summary => $"Changed a pattern of {About.Year}: {Letters} with {ItpWeeks} intensive {(ItpWeeks == 1 ? "week" : "weeks")}";
}

public sealed record PatternCopied(PatternMark About, PatternId From, int Courses) : PatternEvent(About)
{
    public override string Summary => $"Copied a pattern to {About.Year}, with {Courses} {(Courses == 1 ? "course" : "courses")}";
}

public sealed record PatternRemoved(PatternMark About) : PatternEvent(About)
{
    public override string Summary => $"Removed a pattern of {About.Year}";
}

public sealed record PatternCoursesChosen(PatternMark About, IReadOnlyList<CourseId> Added, IReadOnlyList<CourseId> Removed) : PatternEvent(About)
{
    public override string Summary => $"Chose the courses of a pattern of {About.Year}: {Added.Count} added, {Removed.Count} taken off";

    public override IReadOnlyList<Guid> Subjects => [About.Provider.Value, About.Pattern.Value, .. Added.Concat(Removed).Select(course => course.Value)];
}
