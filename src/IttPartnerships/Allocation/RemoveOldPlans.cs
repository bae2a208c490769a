using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>Deletes every plan whose time is over, with its files. Runs every day.</summary>
public sealed class RemoveOldPlans(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command;

    /// <summary>Answers how many were deleted.</summary>
    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor != Actor.CommandLine)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var old = await db.PlanRuns.Where(p => p.KeptUntil < today).ToListAsync(stop);
        foreach (var plan in old)
        {
            log.Record(new PlanRemoved(plan.Id, plan.Organisation, plan.Trainees, BecauseOld: true), actor);
        }

        db.RemoveRange(old);

        // Refused when another process was quicker: then they are gone.
        return await db.SaveOrRefuse(stop) is null ? old.Count : 0;
    }
}
