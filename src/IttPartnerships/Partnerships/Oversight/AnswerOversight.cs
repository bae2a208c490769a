using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Writes to the other side about an activity or one of its actions. Nothing written is changed afterwards.</summary>
public sealed class AnswerOversight(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="Action">Empty to write about the activity as a whole.</param>
    public sealed record Command(OversightActivityId Activity, OversightActionId? Action, string Text);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.AnsweredActivity(command.Activity, actor, stop) is not { } activity || actor.Organisation is not { } own
            || !await db.HasAction(activity.Id, command.Action, stop))
        {
            return Refusal.NotFound;
        }

        if (OversightActivityRules.BeforeAnswering.Broken(command.Text.Trim()) is { Count: > 0 } broken)
        {
            return broken;
        }

        db.Add(new OversightMessage
        {
            Id = Guid.CreateVersion7(), Activity = activity.Id, Action = command.Action, Text = command.Text.Trim(), By = own, Person = actor.Person, At = clock.GetUtcNow(),
        });
        log.Record(new OversightAnswered(activity.Id, activity.Provider, activity.Partner, command.Action), actor);
        await db.SaveChangesAsync(stop);
        return default(Done);
    }
}
