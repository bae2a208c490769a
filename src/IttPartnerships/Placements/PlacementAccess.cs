using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>From which side somebody sees a placement.</summary>
public enum PlacementSide
{
    Provider,
    School,
}

/// <summary>Whose placements an actor sees, follows day by day, keeps and answers: the one place that says so.</summary>
internal static class PlacementAccess
{
    /// <summary>Those of the trainees the actor sees, and for a school those it was asked for.</summary>
    public static async Task<IQueryable<Placement>> Seen(AppDb db, Actor actor, DateOnly on, CancellationToken stop)
    {
        var ids = (await TraineeAccess.Open(db, actor, Permission.SeeTrainees, on, stop)).Select(t => t.Id);
        if (actor.Organisation is not { } own || !actor.May(Permission.SeeTrainees))
        {
            return db.Placements.Where(p => ids.Contains(p.Trainee));
        }

        return db.Placements.Where(p => (p.School == own && p.ProposedAt != null) || ids.Contains(p.Trainee));
    }

    /// <summary>Those the actor follows day by day: a school those it was asked for and has not refused, a provider and its partners those of the trainees they see.</summary>
    /// <param name="permission">What the actor's role has to allow.</param>
    public static async Task<IQueryable<Placement>> Followed(AppDb db, Actor actor, Permission permission, DateOnly on, CancellationToken stop)
    {
        var ids = (await TraineeAccess.Open(db, actor, permission, on, stop)).Select(t => t.Id);
        if (actor.Organisation is not { } own || !actor.May(permission))
        {
            return db.Placements.Where(p => ids.Contains(p.Trainee));
        }

        return db.Placements.Where(p => (p.School == own && PlacementStates.FollowedBySchool.Contains(p.State)) || ids.Contains(p.Trainee));
    }

    public static async Task<Placement?> FindFollowed(AppDb db, PlacementId id, Actor actor, Permission permission, DateOnly on, CancellationToken stop) =>
        await (await Followed(db, actor, permission, on, stop)).SingleOrDefaultAsync(p => p.Id == id, stop);

    public static PlacementSide SideOf(this Placement placement, Actor actor) => placement.School == actor.Organisation ? PlacementSide.School : PlacementSide.Provider;

    /// <summary>Those the actor may pencil, propose, confirm and withdraw: of its own trainees, and of those on courses delegated to it.</summary>
    public static async Task<IQueryable<Placement>> Kept(AppDb db, Actor actor, DateOnly on, CancellationToken stop)
    {
        var ids = (await TraineeAccess.Open(db, actor, Permission.KeepPlacements, on, stop)).Select(t => t.Id);
        return db.Placements.Where(p => ids.Contains(p.Trainee));
    }

    /// <summary>Those the actor's organisation was asked for and its role may answer.</summary>
    public static IQueryable<Placement> Answered(AppDb db, Actor actor) => actor.Organisation is { } own && actor.May(Permission.KeepHosting)
        ? db.Placements.Where(p => p.School == own && p.ProposedAt != null)
        : db.Placements.Where(_ => false);
}
