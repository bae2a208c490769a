using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>Changes what is said of a resource; a later review date says that it was looked at and is still right.</summary>
public sealed class ChangeResource(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ResourceId Resource, ResourceDetails Details, Guid Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await db.OwnResource(command.Resource, actor, stop) is not { WithdrawnAt: null } resource)
        {
            return Refusal.NotFound;
        }

        if (resource.Version != command.Version)
        {
            return Refusal.Changed;
        }

        var broken = await ResourceDetails.Broken(db, command.Details, resource.Owner, resource, clock.Today(), stop);
        if (broken.Count > 0)
        {
            return broken;
        }

        var changed = command.Details.ApplyTo(resource);
        db.Entry(resource).State = EntityState.Modified;
        log.Record(new ResourceChanged(resource.Id, resource.Owner, changed), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
