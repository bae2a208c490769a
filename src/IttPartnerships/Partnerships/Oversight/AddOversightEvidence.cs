using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Partnerships.Oversight;

/// <summary>Adds what shows that an activity took place, or that an action was carried out. The provider adds to both, the partner to actions.</summary>
public sealed class AddOversightEvidence(AppDb db, KeptFiles files, ActivityLog log, TimeProvider clock)
{
    /// <param name="Action">Empty for evidence of the activity itself.</param>
    public sealed record Command(OversightActivityId Activity, OversightActionId? Action, string What, string? Link, GivenFile? File);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.AnsweredActivity(command.Activity, actor, stop) is not { State: ActivityState.Planned or ActivityState.Done } activity || actor.Organisation is not { } own
            || (command.Action is null && own != activity.Provider) || !await db.HasAction(activity.Id, command.Action, stop))
        {
            return Refusal.NotFound;
        }

        var link = string.IsNullOrWhiteSpace(command.Link) ? null : command.Link.Trim();
        var broken = OversightActivityRules.BeforeEvidence.Broken(new(command.What.Trim(), link, command.File is not null));
        if (broken.Count > 0)
        {
            return broken;
        }

        await using var work = await WholeWork.Begin(db, stop);
        KeptFile? kept = null;
        if (command.File is { } given)
        {
            var outcome = await files.Keep(given, own, actor.Person, stop);
            if (!outcome.Try(out kept))
            {
                return outcome.Refusals.ToList();
            }
        }

        db.Add(new OversightEvidence
        {
            Id = Guid.CreateVersion7(), Activity = activity.Id, Action = command.Action, What = command.What.Trim(), Link = link, File = kept?.Id,
            By = own, Person = actor.Person, At = clock.GetUtcNow(),
        });
        log.Record(new OversightEvidenceAdded(activity.Id, activity.Provider, activity.Partner, command.Action), actor);
        await db.SaveChangesAsync(stop);
        await work.Commit(stop);
        return default(Done);
    }
}

/// <summary>Gives a file of evidence to whoever may see its activity.</summary>
public sealed class ReadOversightEvidence(AppDb db, KeptFiles files)
{
    public sealed record Query(OversightActivityId Activity, Guid Evidence);

    public async Task<Outcome<OpenFile>> Run(Query query, Actor actor, CancellationToken stop) =>
        await db.SeenActivity(query.Activity, actor, stop) is not null
        && await db.OversightEvidence.Where(e => e.Activity == query.Activity && e.Id == query.Evidence).Select(e => e.File).SingleOrDefaultAsync(stop) is { } file
        && await files.Open(file, stop) is { } open
            ? open
            : Refusal.NotFound;
}
