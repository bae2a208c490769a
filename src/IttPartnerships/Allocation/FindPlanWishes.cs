using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>How much each wish counted in the organisation's latest plan: where its next one begins.</summary>
public sealed class FindPlanWishes(AppDb db)
{
    /// <param name="Year">For a plan that mends this year: as in the latest plan of it that can be accepted, where there is one.</param>
    public sealed record Query(AcademicYear? Year = null);

    public async Task<Outcome<PlanWishes>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        return PlanWishes.Read(await db.PlanRuns.Where(p => p.Organisation == organisation)
            .OrderByDescending(p => query.Year != null && p.ForYear == query.Year && p.Papers!.Marks != null).ThenByDescending(p => p.Id).Select(p => p.Wishes).FirstOrDefaultAsync(stop) ?? "");
    }
}
