using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>A course with what the actor may do in it.</summary>
internal sealed record CourseWork(Course Course, CourseRights Rights)
{
    /// <summary>Null where there is no such course for the actor.</summary>
    public static async Task<CourseWork?> Load(AppDb db, CourseId id, Actor actor, DateOnly today, CancellationToken stop)
    {
        var courses = await CoursesOf.Load(db, actor, today, stop);
        var course = await courses.Seen(db).SingleOrDefaultAsync(c => c.Id == id, stop);
        return course is null ? null : new(course, courses.In(course));
    }
}

/// <summary>A component with its course and what the actor may do with it.</summary>
internal sealed record ComponentWork(CourseComponent Component, Course Course, CourseRights Rights)
{
    public bool Contributes => Rights.Contributes(Component.Id, Component.Kind);

    public bool Writes => Rights.Writes(Component);

    /// <summary>What the journal says an event was about.</summary>
    public ComponentMark Mark => new(Course.Provider, Course.Id, Course.Code, Component.Id, Component.Kind);

    /// <summary>Null where there is no such component for the actor.</summary>
    public static async Task<ComponentWork?> Load(AppDb db, ComponentId id, Actor actor, DateOnly today, CancellationToken stop) =>
        await db.CourseComponents.Include(c => c.Contributors).SingleOrDefaultAsync(c => c.Id == id, stop) is { } component
            && await CourseWork.Load(db, component.Course, actor, today, stop) is { } work
            ? new(component, work.Course, work.Rights)
            : null;
}

/// <summary>A version with its component, its course and what the actor may do with it.</summary>
internal sealed record VersionWork(ComponentVersion Version, ComponentWork Of)
{
    /// <summary>Null where there is no such version for the actor: what is not approved exists for those who contribute only.</summary>
    public static async Task<VersionWork?> Load(AppDb db, ComponentVersionId id, Actor actor, DateOnly today, CancellationToken stop) =>
        await db.ComponentVersions.SingleOrDefaultAsync(v => v.Id == id, stop) is { } version
            && await ComponentWork.Load(db, version.Component, actor, today, stop) is { } work
            && (version.State == ComponentState.Approved || work.Contributes)
            ? new(version, work)
            : null;

    /// <summary>Writes a decision about the version into the record and the journal.</summary>
    public void Decide(AppDb db, ActivityLog log, Actor actor, DecisionKind kind, DateTimeOffset at, string? reason = null, bool alone = false)
    {
        db.Add(new ComponentDecision
        {
            Id = ComponentDecisionId.New(), Component = Version.Component, Version = Version.Id, Kind = kind, At = at,
            Organisation = actor.Organisation!.Value, Person = actor.Person, Name = actor.Name, Reason = reason, Alone = alone,
        });
        log.Record(new VersionDecided(Of.Mark, Version.Id, Version.Number, kind, Version.EffectiveFrom), actor);
    }
}
