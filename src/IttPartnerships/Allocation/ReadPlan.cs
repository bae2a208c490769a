using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>A made plan whole, for pages and downloads.</summary>
public sealed class ReadPlan(AppDb db, FindPlans findPlans)
{
    public sealed record Query(PlanRunId Plan);

    /// <param name="Sheet"><c>plan.csv</c>.</param>
    public sealed record Answer(FindPlans.Row Row, MadePlan Plan, ReadOnlyMemory<byte> Sheet);

    /// <summary>Not found as well while it is not made.</summary>
    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var found = await findPlans.Run(new(query.Plan), actor, stop);
        if (!found.Try(out var rows) || !rows[0].IsMade)
        {
            return Refusal.NotFound;
        }

        var papers = await db.PlanPapers.AsNoTracking().SingleOrDefaultAsync(p => p.Plan == query.Plan, stop);
        if (papers is not { Made: { } made, Sheet: { } sheet })
        {
            return Refusal.NotFound;
        }

        using var plain = Packed.Open(sheet);
        return new Answer(rows[0], Packed.Read<MadePlan>(made), plain.ToArray());
    }
}
