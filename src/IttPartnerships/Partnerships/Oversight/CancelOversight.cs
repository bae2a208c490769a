using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Says that a planned activity does not take place, and why. The next is planned; two in a row are refused.</summary>
public sealed class CancelOversight(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(OversightActivityId Activity, string Reason, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.KeptActivity(command.Activity, actor, stop) is not { } activity)
        {
            return Refusal.NotFound;
        }

        var last = await db.OversightActivities
            .Where(a => a.Delegation == activity.Delegation && a.Method == activity.Method && (a.State == ActivityState.Done || (a.State == ActivityState.Cancelled && !a.Extra)))
            .OrderByDescending(a => a.DoneOn ?? a.DueOn).Select(a => (ActivityState?)a.State).FirstOrDefaultAsync(stop);
        var broken = OversightActivityRules.BeforeCancelling.Broken(new(command.Reason.Trim(), activity.Extra, last == ActivityState.Cancelled));
        if (broken.Count > 0)
        {
            return broken;
        }

        if (activity.Version != command.Version || activity.State != ActivityState.Planned)
        {
            return Refusal.Changed;
        }

        var today = clock.Today();
        (activity.State, activity.CancelledOn, activity.CancelReason) = (ActivityState.Cancelled, today, command.Reason.Trim());
        await db.PlanAfter(activity, today, stop);
        log.Record(new OversightActivityCancelled(activity.Id, activity.Provider, activity.Partner, activity.Method, activity.DueOn), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
