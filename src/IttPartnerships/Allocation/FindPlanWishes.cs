using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>How much each wish counted in the organisation's latest plan: where its next one begins.</summary>
public sealed class FindPlanWishes(AppDb db)
{
    public sealed record Query;

    public async Task<Outcome<PlanWishes>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        return PlanWishes.Read(await db.PlanRuns.Where(p => p.Organisation == organisation).OrderByDescending(p => p.Id).Select(p => p.Wishes).FirstOrDefaultAsync(stop) ?? "");
    }
}
