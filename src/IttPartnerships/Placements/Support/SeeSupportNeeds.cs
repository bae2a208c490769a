using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using IttPartnerships.Placements.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements.Support;

/// <summary>What around placements needs somebody, in numbers; for first screens.</summary>
public sealed class SeeSupportNeeds(AppDb db, TimeProvider clock)
{
    public sealed record Query;

    /// <param name="Help">Requests for help that nobody has answered.</param>
    /// <param name="Concerns">Check-ins with a concern whose follow-up is open; for the provider's side.</param>
    /// <param name="Silent">Check-ins unanswered for a week.</param>
    /// <param name="WithoutMentor">Confirmed placements, under way or soon, for which nobody is named.</param>
    public sealed record Needs(int Help, int Concerns, int Silent, int WithoutMentor);

    public async Task<Outcome<Needs>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeeTrainees) || actor.Organisation is not { } own)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var (soon, silentBefore) = (today.AddDays(PlacementProblems.VerySoon), today.AddDays(-CheckInRules.SilentAfter));
        var followed = await PlacementAccess.Followed(db, actor, Permission.SeeTrainees, today, stop);
        var help = await (await HelpAccess.Seen(db, actor, today, stop)).CountAsync(r => r.AnsweredAt == null, stop);
        var checkIns = await CheckInAccess.Seen(db, actor, today, stop);
        var concerns = await checkIns.CountAsync(c => c.FollowUpOn != null && c.ClosedAt == null && !db.Placements.Any(p => p.Id == c.Placement && p.School == own), stop);
        var silent = await checkIns.CountAsync(c => c.AnsweredAt == null && c.DueOn < silentBefore && db.Placements.Any(p => p.Id == c.Placement && p.LastDay >= today), stop);
        var without = await followed.CountAsync(p => (p.State == PlacementState.Confirmed || p.State == PlacementState.UnderWay) && p.FirstDay <= soon && p.LastDay >= today
            && !db.PlacementMentors.Any(m => m.Placement == p.Id && (m.Until == null || m.Until >= today)), stop);
        return new Needs(help, concerns, silent, without);
    }
}
