using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Puts the person who asks down as the one who carries an action out. Only people of the side that owes it.</summary>
public sealed class TakeOversightAction(AppDb db, ActivityLog log)
{
    public sealed record Command(OversightActivityId Activity, OversightActionId Action, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.AnsweredActivity(command.Activity, actor, stop) is not { } activity
            || await db.OversightActions.SingleOrDefaultAsync(a => a.Id == command.Action && a.Activity == activity.Id && a.ClosedOn == null, stop) is not { } action
            || (action.Side == AgreementSide.Provider ? activity.Provider : activity.Partner) != actor.Organisation)
        {
            return Refusal.NotFound;
        }

        if (action.Version != command.Version)
        {
            return Refusal.Changed;
        }

        action.Person = actor.Person;
        log.Record(new OversightActionTaken(activity.Id, activity.Provider, activity.Partner, action.Id), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
