using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>The running courses on which an actor may keep trainees, for choosing one.</summary>
public sealed class FindTraineeCourses(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    public sealed record Row(CourseId Id, string Code, string Title)
    {
        public string Words => $"{Title} ({Code})";
    }

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.KeepTrainees))
        {
            return Refusal.NotFound;
        }

        var courses = await TraineeAccess.Courses(db, actor, clock.Today(), stop);
        return await courses.Where(c => !c.Closed).OrderBy(c => c.Title).ThenBy(c => c.Code).Select(c => new Row(c.Id, c.Code, c.Title)).ToListAsync(stop);
    }
}
