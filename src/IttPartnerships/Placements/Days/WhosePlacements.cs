using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Trainees;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Days;

/// <summary>From which side somebody sees a placement.</summary>
public enum PlacementSide
{
    Provider,
    School,
}

/// <summary>
/// Whose placements an actor follows day by day: a school those with it, once they are proposed to it; a provider, and a partner that delivers
/// or recruits for it, those of the trainees it sees.
/// </summary>
internal static class WhosePlacements
{
    public static readonly IReadOnlyList<PlacementState> SeenBySchool =
        [PlacementState.Proposed, PlacementState.Accepted, PlacementState.Confirmed, PlacementState.UnderWay, PlacementState.Completed, PlacementState.EndedEarly];

    /// <summary>States in which days really pass in school.</summary>
    public static readonly IReadOnlyList<PlacementState> Happening = [PlacementState.Confirmed, PlacementState.UnderWay, PlacementState.Completed, PlacementState.EndedEarly];

    /// <param name="permission">What the actor's role has to allow.</param>
    public static async Task<IQueryable<Placement>> Open(AppDb db, Actor actor, Permission permission, DateOnly on, CancellationToken stop)
    {
        var trainees = await TraineeAccess.Open(db, actor, permission, on, stop);
        if (actor.Organisation is not { } own || !actor.May(permission))
        {
            return db.Placements.Where(placement => trainees.Any(trainee => trainee.Id == placement.Trainee));
        }

        return db.Placements.Where(placement =>
            (placement.School == own && SeenBySchool.Contains(placement.State)) || trainees.Any(trainee => trainee.Id == placement.Trainee));
    }

    public static async Task<Placement?> Find(AppDb db, PlacementId id, Actor actor, Permission permission, DateOnly on, CancellationToken stop) =>
        await (await Open(db, actor, permission, on, stop)).SingleOrDefaultAsync(placement => placement.Id == id, stop);

    public static PlacementSide SideOf(this Placement placement, Actor actor) => placement.School == actor.Organisation ? PlacementSide.School : PlacementSide.Provider;
}
