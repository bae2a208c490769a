using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Trainees;

namespace IttPartnerships.Placements.Support;

internal static class HelpAccess
{
    /// <summary>Requests about the placements an actor follows; a school never what a trainee asked without letting it see.</summary>
    public static async Task<IQueryable<HelpRequest>> Seen(AppDb db, Actor actor, DateOnly today, CancellationToken stop)
    {
        var placements = await PlacementAccess.Followed(db, actor, Permission.SeeTrainees, today, stop);
        var trainees = await TraineeAccess.Open(db, actor, Permission.SeeTrainees, today, stop);
        return db.HelpRequests.Where(r => placements.Any(p => p.Id == r.Placement && (r.SchoolMaySee || trainees.Any(t => t.Id == p.Trainee))));
    }
}
