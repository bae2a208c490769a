using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Raises one more action from an activity that took place.</summary>
public sealed class RaiseOversightAction(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(OversightActivityId Activity, RaisedAction Action);

    public async Task<Outcome<OversightActionId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.KeptActivity(command.Activity, actor, stop) is not { State: ActivityState.Done } activity)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var given = command.Action;
        if (OversightActivityRules.BeforeRaising.Broken(new(today, given.What.Trim(), given.Owner.Trim(), given.DueOn)) is { Count: > 0 } broken)
        {
            return broken;
        }

        var action = RecordOversight.Made(activity.Id, given, today);
        db.Add(action);
        log.Record(new OversightActionRaised(activity.Id, activity.Provider, activity.Partner, action.Id, action.Side, action.DueOn), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : action.Id;
    }
}
