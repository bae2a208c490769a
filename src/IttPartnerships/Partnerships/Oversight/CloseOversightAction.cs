using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Closes an action on the evidence that it was carried out. Without any it is refused, here and by the database.</summary>
public sealed class CloseOversightAction(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(OversightActivityId Activity, OversightActionId Action, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.KeptActivity(command.Activity, actor, stop) is not { } activity
            || await db.OversightActions.SingleOrDefaultAsync(a => a.Id == command.Action && a.Activity == activity.Id && a.ClosedOn == null, stop) is not { } action)
        {
            return Refusal.NotFound;
        }

        var evidence = await db.OversightEvidence.CountAsync(e => e.Action == action.Id, stop);
        if (OversightActivityRules.BeforeClosing.Broken(evidence) is { Count: > 0 } broken)
        {
            return broken;
        }

        if (action.Version != command.Version)
        {
            return Refusal.Changed;
        }

        action.ClosedOn = clock.Today();
        log.Record(new OversightActionClosed(activity.Id, activity.Provider, activity.Partner, action.Id), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
