using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Adds an activity beside those the agreement asks for: an extra visit after a worry, for example.</summary>
public sealed class AddOversightActivity(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(DelegationId Delegation, OversightMethod? Method, DateOnly? On);

    public async Task<Outcome<OversightActivityId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.KeptDelegation(command.Delegation, actor, stop) is not { } delegation)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var taken = await db.OversightActivities.AnyAsync(a => a.Delegation == delegation.Id && a.State == ActivityState.Planned && a.Method == command.Method && a.DueOn == command.On, stop);
        var broken = OversightActivityRules.BeforeAdding.Broken(new(today, await db.HeldDays(delegation.Id, stop), command.Method, command.On, taken));
        if (broken.Count > 0)
        {
            return broken;
        }

        var activity = new OversightActivity
        {
            Id = OversightActivityId.New(), Provider = delegation.Provider, Partner = delegation.Partner, Delegation = delegation.Id, Method = command.Method!.Value, Extra = true,
            MadeOn = today, DueOn = command.On!.Value, PlannedFor = command.On,
        };
        db.Add(activity);
        log.Record(new OversightActivityAdded(activity.Id, activity.Provider, activity.Partner, activity.Method, activity.DueOn), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : activity.Id;
    }
}
