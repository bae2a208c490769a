using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;

namespace IttPartnerships.Itp;

/// <summary>Which unit an event was about. Focus and names are people's own words and stay out of the journal.</summary>
public sealed record ItpMark(ItpUnitId Unit, OrganisationId Provider, CourseId Course, string Code, int StartYear, int Number)
{
    internal static ItpMark Of(ItpUnit unit, Course course) => new(unit.Id, unit.Provider, course.Id, course.Code, unit.Year.StartYear, unit.Number);

    internal string Words => $"intensive week {Number} of course {Code}, {new AcademicYear(StartYear)}";
}

public abstract record ItpEvent(ItpMark About) : JournalEvent
{
    public override IReadOnlyList<Guid> Subjects => [About.Provider.Value, About.Course.Value, About.Unit.Value];
}

public sealed record ItpPlanned(OrganisationId Provider, CourseId Course, string Code, int StartYear, int Weeks) : JournalEvent
{
    public override string Summary => $"Planned {Weeks} intensive {(Weeks == 1 ? "week" : "weeks")} of course {Code} for {new AcademicYear(StartYear)} from its pattern";

    public override IReadOnlyList<Guid> Subjects => [Provider.Value, Course.Value];
}

public sealed record ItpUnitKept(ItpMark About, bool Added) : ItpEvent(About)
{
    public override string Summary => $"{(Added ? "Added" : "Changed")} {About.Words}";
}

public sealed record ItpUnitRemoved(ItpMark About) : ItpEvent(About)
{
    public override string Summary => $"Removed {About.Words}";
}

public sealed record ItpGroupKept(ItpMark About, ItpGroupId Group, OrganisationId? Host, bool Added) : ItpEvent(About)
{
    public override string Summary => $"{(Added ? "Made" : "Changed")} a group of {About.Words}";

    public override IReadOnlyList<Guid> Subjects => Host is { } host ? [.. base.Subjects, host.Value] : base.Subjects;
}

public sealed record ItpGroupRemoved(ItpMark About, ItpGroupId Group) : ItpEvent(About)
{
    public override string Summary => $"Removed a group of {About.Words}";
}

public sealed record ItpMembersMoved(ItpMark About, int Trainees) : ItpEvent(About)
{
    public override string Summary => $"Moved {Trainees} {(Trainees == 1 ? "trainee" : "trainees")} between groups of {About.Words}";
}

public sealed record ItpRegisterTaken(ItpMark About, ItpGroupId Group, DateOnly Day, int Present, int Missing) : ItpEvent(About)
{
    public override string Summary => $"Took the register of {Day:d MMMM yyyy} in {About.Words}: {Present} there, {Missing} missing";
}
