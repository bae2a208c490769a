using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Hosting.Links;

/// <summary>The days a provider has set, past ones with when the letters went.</summary>
public sealed class FindNudgeDays(AppDb db)
{
    public sealed record Query(AcademicYear Year);

    public async Task<Outcome<IReadOnlyList<NudgeDay>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } own || !actor.May(Permission.KeepHosting, own))
        {
            return Refusal.NotFound;
        }

        return await db.NudgeDays.AsNoTracking().Where(d => d.Provider == own && d.Year == query.Year).OrderBy(d => d.Day).ToListAsync(stop);
    }
}
