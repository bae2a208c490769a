using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Programmes;

/// <summary>Adds or changes a course of the actor's organisation.</summary>
public sealed class KeepCourse(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Course">Null adds one.</param>
    /// <param name="Version">The version that was looked at; someone else's change since then refuses this one.</param>
    /// <param name="Details">Null leaves them as they are.</param>
    public sealed record Command(CourseId? Course, string Code, string Title, TrainingPhase? Phase, Guid? Version = null, CourseDetails? Details = null);

    public async Task<Outcome<CourseId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !(actor.May(Permission.DesignCourses) || actor.May(Permission.ApproveCourses)))
        {
            return Refusal.NotFound;
        }

        var course = command.Course is null ? null : await db.Courses.SingleOrDefaultAsync(c => c.Id == command.Course && c.Provider == own, stop);
        if (command.Course is not null && course is null)
        {
            return Refusal.NotFound;
        }

        var (code, title) = (command.Code.Trim().ToUpperInvariant(), command.Title.Trim());
        var details = (command.Details ?? (course is null ? new() : CourseDetails.Of(course))).Tidy();
        var today = clock.Today();
        var facts = new CourseFacts(
            code, title, command.Phase,
            await db.Courses.AnyAsync(c => c.Provider == own && c.Code == code && c.Id != command.Course, stop),
            course is not null && course.Code != code && await IsAgreed(course, today, stop),
            await Answerable.On(db, own, today, stop),
            details,
            details.DeliveredBy is not { } partner || partner == course?.DeliveredBy || await IsLeadPartner(own, partner, today, stop));
        if (CourseRules.BeforeKeeping.Broken(facts) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (course is null)
        {
            course = new Course { Id = CourseId.New(), Provider = own, Code = code, Title = title, Phase = command.Phase!.Value };
            details.WriteInto(course);
            db.Add(course);
            log.Record(new CourseAdded(course.Id, own, code, course.Phase), actor);
        }
        else if (course.Version != command.Version)
        {
            return Refusal.Changed;
        }
        else if ((List<string>)[.. Changes(course, code, title, command.Phase!.Value), .. details.WriteInto(course)] is { Count: > 0 } changed)
        {
            (course.Code, course.Title, course.Phase) = (code, title, command.Phase.Value);
            log.Record(new CourseChanged(course.Id, own, code, changed), actor);
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : course.Id;
    }

    private static List<string> Changes(Course course, string code, string title, TrainingPhase phase) =>
    [
        .. course.Code == code ? (string[])[] : ["code"], .. course.Title == title ? (string[])[] : ["title"], .. course.Phase == phase ? (string[])[] : ["phase"],
    ];

    private Task<bool> IsLeadPartner(OrganisationId own, OrganisationId partner, DateOnly today, CancellationToken stop) =>
        Partnership.InForce(db, today).AnyAsync(a => a.Provider == own && a.Partner == partner && a.Kind == AgreementKind.LeadPartner, stop);

    /// <summary>Whether any delegation, not ended yet, names the course by its code.</summary>
    private async Task<bool> IsAgreed(Course course, DateOnly today, CancellationToken stop)
    {
        var scopes = await db.Delegations.Where(d => d.Provider == course.Provider && d.Courses != "" && (d.HeldUntil == null || d.HeldUntil >= today))
            .Select(d => d.Courses).Distinct().ToListAsync(stop);
        return scopes.Exists(scope => scope.Split(',', StringSplitOptions.TrimEntries).Contains(course.Code, StringComparer.OrdinalIgnoreCase));
    }
}
