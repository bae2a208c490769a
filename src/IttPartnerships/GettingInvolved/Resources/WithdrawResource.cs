using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>Takes a resource out of the library: nobody but the owner sees it any more, and the record with its versions stays.</summary>
public sealed class WithdrawResource(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(ResourceId Resource, Guid Version);

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

        resource.WithdrawnAt = clock.GetUtcNow();
        log.Record(new ResourceWithdrawn(resource.Id, resource.Owner), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
