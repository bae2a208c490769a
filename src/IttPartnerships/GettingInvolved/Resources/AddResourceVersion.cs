using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>Puts a newer file or link in front of the earlier ones, which stay readable. Whoever sees the resource sees it at once.</summary>
public sealed class AddResourceVersion(AppDb db, KeptFiles files, ActivityLog log, TimeProvider clock)
{
    /// <param name="Version">The resource as it was looked at.</param>
    public sealed record Command(ResourceId Resource, GivenVersion Given, Guid Version);

    /// <summary>Answers the number of the new version.</summary>
    public async Task<Outcome<int>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.OwnResource(command.Resource, actor, stop) is not { WithdrawnAt: null } resource)
        {
            return Refusal.NotFound;
        }

        if (resource.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var broken = ResourceRules.Versions.Broken(command.Given);
        if (broken.Count > 0)
        {
            return broken;
        }

        await using var work = await WholeWork.Begin(db, stop);
        var content = await VersionContent.Keep(files, command.Given, resource.Owner, actor, stop);
        if (!content.Try(out var kept))
        {
            return content.Refusals.ToList();
        }

        var added = resource.Add(kept.File, kept.Link, kept.Note, actor.Person, clock.GetUtcNow());
        log.Record(new ResourceVersionAdded(resource.Id, resource.Owner, added.Number, kept.Link is not null), actor);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return added.Number;
    }
}
