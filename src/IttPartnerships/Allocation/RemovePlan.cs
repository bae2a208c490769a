using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Jobs;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>Deletes a plan with its files: trainees' names and homes are in them. Planning that is under way is stopped.</summary>
public sealed class RemovePlan(AppDb db, ActivityLog log, CancelJob cancelJob)
{
    public sealed record Command(PlanRunId Plan);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var plan = await db.PlanRuns.SingleOrDefaultAsync(p => p.Id == command.Plan, stop);
        if (plan is null || !actor.May(Permission.MakePlans, plan.Organisation))
        {
            return Refusal.NotFound;
        }

        db.Remove(plan);
        log.Record(new PlanRemoved(plan.Id, plan.Organisation, plan.Trainees, BecauseOld: false), actor);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        // Only now: a plan that stays is still made. Refused where it is over already, which is as good; what is not stopped any more finds no plan.
        _ = await cancelJob.Run(new(plan.Job), actor, stop);
        return default(Done);
    }
}
