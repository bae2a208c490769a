using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>An action as it is raised.</summary>
public sealed record RaisedAction(string What, AgreementSide Side, string Owner, DateOnly? DueOn);

/// <summary>Records that an activity took place, what was seen, and what must be done; the next one is planned at once.</summary>
public sealed class RecordOversight(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Version">The version that was looked at.</param>
    public sealed record Command(
        OversightActivityId Activity, DateOnly? DoneOn, OversightOutcome? Outcome, string Summary, string Strengths, IReadOnlyList<RaisedAction> Actions, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.KeptActivity(command.Activity, actor, stop) is not { } activity)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var held = await db.HeldDays(activity.Delegation, stop);
        List<Refusal> broken =
        [
            .. OversightActivityRules.BeforeRecording.Broken(
                new(today, held, command.DoneOn, command.Outcome, command.Summary.Trim(), command.Strengths.Trim(), command.Actions.Count)),
            .. command.Actions.SelectMany(action => OversightActivityRules.BeforeRaising.Broken(new(today, action.What.Trim(), action.Owner.Trim(), action.DueOn))),
        ];
        if (broken.Count > 0)
        {
            return broken;
        }

        if (activity.Version != command.Version || activity.State != ActivityState.Planned)
        {
            return Refusal.Changed;
        }

        (activity.State, activity.DoneOn, activity.Outcome) = (ActivityState.Done, command.DoneOn, command.Outcome);
        (activity.Summary, activity.Strengths) = (command.Summary.Trim(), command.Strengths.Trim());
        db.AddRange(command.Actions.Select(action => Made(activity.Id, action, today)));
        await db.PlanAfter(activity, today, stop);
        log.Record(new OversightRecorded(activity.Id, activity.Provider, activity.Partner, activity.Method, command.DoneOn!.Value, command.Outcome!.Value, command.Actions.Count), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }

    internal static OversightAction Made(OversightActivityId activity, RaisedAction raised, DateOnly today) => new()
    {
        Id = OversightActionId.New(), Activity = activity, What = raised.What.Trim(), Side = raised.Side, Owner = raised.Owner.Trim(),
        RaisedOn = today, DueOn = raised.DueOn!.Value,
    };
}
