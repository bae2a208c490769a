using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>What came of a plan when it was last accepted.</summary>
public sealed class SeeAccepted(AppDb db, FindPlans findPlans)
{
    public sealed record Query(PlanRunId Plan);

    /// <param name="Last">Null where nobody accepted it yet.</param>
    public sealed record Answer(FindPlans.Row Row, AcceptPlan.Accepted? Last);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!(await findPlans.Run(new(query.Plan), actor, stop)).Try(out var rows))
        {
            return Refusal.NotFound;
        }

        var marks = await db.PlanPapers.AsNoTracking().Where(p => p.Plan == query.Plan).Select(p => p.Marks).SingleOrDefaultAsync(stop);
        return new Answer(rows[0], marks is null ? null : Packed.Read<YearMarks>(marks).Accepted);
    }
}
