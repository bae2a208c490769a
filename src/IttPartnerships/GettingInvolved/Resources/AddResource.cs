using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>Puts a resource into the library with its first version. Nobody but its owner sees it until it is shared.</summary>
public sealed class AddResource(AppDb db, KeptFiles files, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ResourceDetails Details, GivenVersion First);

    public async Task<Outcome<ResourceId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.ShareResources) || actor.Organisation is not { } owner)
        {
            return Refusal.NotFound;
        }

        var broken = await ResourceDetails.Broken(db, command.Details, owner, null, clock.Today(), stop);
        broken.AddRange(ResourceRules.Versions.Broken(command.First));
        if (broken.Count > 0)
        {
            return broken;
        }

        await using var work = await WholeWork.Begin(db, stop);
        var content = await VersionContent.Keep(files, command.First, owner, actor, stop);
        if (!content.Try(out var kept))
        {
            return content.Refusals.ToList();
        }

        var now = clock.GetUtcNow();
        var resource = new Resource { Id = ResourceId.New(), Owner = owner, Title = "", Description = "", CreatedAt = now };
        command.Details.ApplyTo(resource);
        resource.Add(kept.File, kept.Link, kept.Note, actor.Person, now);
        db.Add(resource);
        log.Record(new ResourceAdded(resource.Id, owner, resource.Kind, kept.Link is not null), actor);
        if (await db.SaveOrRefuse(stop) is { } refusal)
        {
            return refusal;
        }

        await work.Commit(stop);
        return resource.Id;
    }
}

/// <summary>What a version holds, once its file is kept.</summary>
internal sealed record VersionContent(KeptFileId? File, string? Link, string? Note)
{
    public static async Task<Outcome<VersionContent>> Keep(KeptFiles files, GivenVersion given, OrganisationId owner, Actor actor, CancellationToken stop)
    {
        var note = string.IsNullOrWhiteSpace(given.Note) ? null : given.Note.Trim();
        if (given.File is not { } file)
        {
            return new VersionContent(null, WebLink.Clean(given.Link), note);
        }

        var kept = await files.Keep(file, owner, actor.Person, stop);
        return kept.Try(out var stored) ? new VersionContent(stored.Id, null, note) : kept.Refusals.ToList();
    }
}
