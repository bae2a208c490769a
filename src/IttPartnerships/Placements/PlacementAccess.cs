using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Trainees;

namespace IttPartnerships.Placements;

/// <summary>Whose placements an actor sees, keeps and answers: the one place that says so.</summary>
internal static class PlacementAccess
{
    /// <summary>Those of the trainees the actor sees, and for a school those it was asked for.</summary>
    public static async Task<IQueryable<Placement>> Seen(AppDb db, Actor actor, DateOnly on, CancellationToken stop)
    {
        var trainees = await TraineeAccess.Open(db, actor, Permission.SeeTrainees, on, stop);
        if (actor.Organisation is not { } own || !actor.May(Permission.SeeTrainees))
        {
            return db.Placements.Where(p => trainees.Any(t => t.Id == p.Trainee));
        }

        return db.Placements.Where(p => (p.School == own && p.ProposedAt != null) || trainees.Any(t => t.Id == p.Trainee));
    }

    /// <summary>Those the actor may pencil, propose, confirm and withdraw: of its own trainees, and of those on courses delegated to it.</summary>
    public static async Task<IQueryable<Placement>> Kept(AppDb db, Actor actor, DateOnly on, CancellationToken stop)
    {
        var trainees = await TraineeAccess.Open(db, actor, Permission.KeepPlacements, on, stop);
        return db.Placements.Where(p => trainees.Any(t => t.Id == p.Trainee));
    }

    /// <summary>Those the actor's organisation was asked for and its role may answer.</summary>
    public static IQueryable<Placement> Answered(AppDb db, Actor actor) => actor.Organisation is { } own && actor.May(Permission.KeepHosting)
        ? db.Placements.Where(p => p.School == own && p.ProposedAt != null)
        : db.Placements.Where(_ => false);
}
