using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Programmes;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Itp;

/// <summary>
/// Whose Intensive Training and Practice an actor runs: its own provider's, and that of the courses for which an agreement in force
/// delegates it to the actor's organisation (IT-09). It ends when the delegation does.
/// </summary>
internal sealed class ItpAccess
{
    private readonly OrganisationId? own;
    private readonly List<Delegation> delegated;

    private ItpAccess(Actor actor, List<Delegation> delegated)
    {
        own = actor.Organisation;
        this.delegated = delegated;
        Everything = actor == Actor.CommandLine;
        Keeps = actor.May(Permission.DesignCourses) || actor.May(Permission.KeepPlacements);
        Names = actor.May(Permission.SeeTrainees);
    }

    public bool Everything { get; }

    /// <summary>The actor's role lets it plan and take registers.</summary>
    public bool Keeps { get; }

    /// <summary>The actor's role lets it see who trainees are.</summary>
    public bool Names { get; }

    public static async Task<ItpAccess> Load(AppDb db, Actor actor, DateOnly on, CancellationToken stop) => new(
        actor,
        actor.Organisation is { } own && actor.May(Permission.SeePartnership)
            ? (await DelegatedWork.DelegatedTo(db, own, on, stop)).FindAll(delegation => delegation.Responsibility == Responsibility.IntensiveTraining)
            : []);

    /// <summary>True for a course whose weeks the actor may see.</summary>
    public bool Sees(Course course) => Everything || course.Provider == own || delegated.Allow(Responsibility.IntensiveTraining, course.Provider, course);

    public bool MayKeep(Course course) => Keeps && !Everything && Sees(course);

    public async Task<List<Course>> Courses(AppDb db, CancellationToken stop)
    {
        var providers = delegated.ConvertAll(delegation => delegation.Provider);
        var near = await db.Courses.AsNoTracking().Where(c => Everything || c.Provider == own || providers.Contains(c.Provider)).OrderBy(c => c.Code).ToListAsync(stop);
        return near.FindAll(Sees);
    }
}

/// <summary>A unit with its course and groups, for whoever may do something with it.</summary>
internal sealed record ItpWork(ItpUnit Unit, Course Course, ItpAccess Access)
{
    /// <summary>Null where there is no such unit for the actor to keep.</summary>
    public static async Task<ItpWork?> ToKeep(AppDb db, ItpUnitId id, Actor actor, DateOnly today, CancellationToken stop) =>
        await ToSee(db, id, actor, today, stop) is { } work && work.Access.MayKeep(work.Course) ? work : null;

    public static async Task<ItpWork?> ToSee(AppDb db, ItpUnitId id, Actor actor, DateOnly today, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership)
            || await db.ItpUnits.Include(u => u.Groups).ThenInclude(g => g.Members).AsSplitQuery().SingleOrDefaultAsync(u => u.Id == id, stop) is not { } unit)
        {
            return null;
        }

        var course = await db.Courses.SingleAsync(c => c.Id == unit.Course, stop);
        var access = await ItpAccess.Load(db, actor, today, stop);
        return access.Sees(course) ? new(unit, course, access) : null;
    }
}
