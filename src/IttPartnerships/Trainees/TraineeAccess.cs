using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Trainees;

/// <summary>
/// Whose trainees an actor sees: its own provider's, and those on courses that an agreement in force gives its organisation to deliver or
/// to recruit for (R11). A school sees who is placed with it through its placements, not here.
/// </summary>
public static class TraineeAccess
{
    private static readonly Responsibility[] Opening = [Responsibility.CourseDelivery, Responsibility.TraineeRecruitment];

    /// <param name="permission">What the actor's role has to allow: <see cref="Permission.SeeTrainees"/> to read, another one to do more.</param>
    public static async Task<IQueryable<Trainee>> Open(AppDb db, Actor actor, Permission permission, DateOnly on, CancellationToken stop)
    {
        if (actor == Actor.CommandLine)
        {
            return db.Trainees;
        }

        if (actor.Organisation is not { } own || !actor.May(permission))
        {
            return db.Trainees.Where(_ => false);
        }

        var courses = await DelegatedCourses(db, own, on, stop);
        return courses.Count == 0
            ? db.Trainees.Where(trainee => trainee.Provider == own)
            : db.Trainees.Where(trainee => trainee.Provider == own || courses.Contains(trainee.Course));
    }

    /// <summary>The courses on which the actor may keep trainees: its own, and those delegated to it.</summary>
    public static async Task<IQueryable<Course>> Courses(AppDb db, Actor actor, DateOnly on, CancellationToken stop)
    {
        if (actor == Actor.CommandLine)
        {
            return db.Courses;
        }

        if (actor.Organisation is not { } own || !actor.May(Permission.SeeTrainees))
        {
            return db.Courses.Where(_ => false);
        }

        var courses = await DelegatedCourses(db, own, on, stop);
        return db.Courses.Where(course => course.Provider == own || courses.Contains(course.Id));
    }

    private static async Task<List<CourseId>> DelegatedCourses(AppDb db, Organisations.OrganisationId own, DateOnly on, CancellationToken stop)
    {
        var delegated = (await DelegatedWork.DelegatedTo(db, own, on, stop)).FindAll(delegation => Opening.Contains(delegation.Responsibility));
        if (delegated.Count == 0)
        {
            return [];
        }

        var providers = delegated.Select(delegation => delegation.Provider).Distinct().ToList();
        var courses = await db.Courses.AsNoTracking().Where(course => providers.Contains(course.Provider)).ToListAsync(stop);
        return [.. courses.Where(course => Array.Exists(Opening, responsibility => delegated.Allow(responsibility, course.Provider, course))).Select(course => course.Id)];
    }
}
