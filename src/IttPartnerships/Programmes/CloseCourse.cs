using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Programmes;

/// <summary>Says that a course runs no longer, or again. What was approved for it stays readable.</summary>
public sealed class CloseCourse(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Closed">False opens it again.</param>
    public sealed record Command(CourseId Course, bool Closed, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await CourseWork.Load(db, command.Course, actor, clock.Today(), stop) is not { Rights.Arranges: true, Course: var course })
        {
            return Refusal.NotFound;
        }

        if (course.Version != command.Version || course.Closed == command.Closed)
        {
            return Refusal.Changed;
        }

        course.Closed = command.Closed;
        log.Record(new CourseClosed(course.Id, course.Provider, course.Code, course.Closed), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
