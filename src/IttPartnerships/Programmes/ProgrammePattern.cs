using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Programmes;

[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Every = Monday | Tuesday | Wednesday | Thursday | Friday,
}

/// <summary>What a stay at a school is for (W4).</summary>
public enum WindowKind
{
    Main,
    Contrasting,
    OtherExperience,
}

/// <summary>
/// The shape of one academic year for the courses that follow it: windows in schools, weeks of Intensive Training and Practice, and how
/// much of a timetable a trainee carries. A year's pattern is copied to the next.
/// </summary>
public sealed class ProgrammePattern : IEditable, IJournalled
{
    public PatternId Id { get; init; }

    public OrganisationId Provider { get; init; }

    public AcademicYear Year { get; init; }

    /// <summary>"Secondary full time", unique with the provider in the year.</summary>
    public required string Name { get; set; }

    public Guid Version { get; set; }

    public List<PatternWindow> Windows { get; init; } = [];

    public List<PatternItpWeek> ItpWeeks { get; init; } = [];

    public List<PatternShare> Shares { get; init; } = [];

    public List<PatternBreak> Breaks { get; init; } = [];
}

/// <summary>
/// A stretch of the year in a school. Windows with the same <see cref="Letter"/> are at the same school, others at different ones (A-B, A-B-A).
/// A window inside a longer one interrupts it: a day belongs to the one that began last.
/// </summary>
public sealed class PatternWindow
{
    public WindowId Id { get; init; }

    public PatternId Pattern { get; init; }

    /// <summary>From 1, in order of first days.</summary>
    public int Number { get; set; }

    /// <summary>What offers call it: "autumn", unique in the pattern.</summary>
    public required string Name { get; set; }

    public required string Letter { get; set; }

    public WindowKind Kind { get; set; }

    public DateOnly FirstDay { get; set; }

    public DateOnly LastDay { get; set; }

    /// <summary>On which weekdays the trainee is in school.</summary>
    public Weekdays Days { get; set; }

    public Period Period => new(FirstDay, LastDay);
}

/// <summary>A week of Intensive Training and Practice: its days count to that, never to a placement (IT-03).</summary>
public sealed class PatternItpWeek
{
    public PatternId Pattern { get; init; }

    public int Number { get; init; }

    public DateOnly FirstDay { get; set; }

    public DateOnly LastDay { get; set; }

    /// <summary>One tight, pivotal focus (IT-08).</summary>
    public required string Focus { get; set; }

    /// <summary>Why it is not five days, where it is not.</summary>
    public string? Why { get; set; }

    public Period Period => new(FirstDay, LastDay);
}

/// <summary>A holiday the year is planned around; each school's own calendar is asked once a trainee is placed.</summary>
public sealed class PatternBreak
{
    public PatternId Pattern { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; set; }

    public required string Name { get; set; }

    public Period Period => new(FirstDay, LastDay);
}

/// <summary>The share of a full timetable a trainee carries from a day on, until the next step (W5d, TR-11).</summary>
public sealed class PatternShare
{
    public PatternId Pattern { get; init; }

    public DateOnly From { get; init; }

    /// <summary>0 to 100.</summary>
    public int Percent { get; set; }
}

/// <summary>Which pattern a course follows in a year.</summary>
public sealed class CourseYear : IJournalled
{
    public CourseId Course { get; init; }

    public AcademicYear Year { get; init; }

    public PatternId Pattern { get; set; }

    /// <summary>How many trainees the course expects, for looking ahead.</summary>
    public int? Expected { get; set; }
}
