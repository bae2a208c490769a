using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.GettingInvolved.Resources;

/// <summary>The file of one version, for whoever may see the resource today.</summary>
public sealed class OpenResourceFile(AppDb db, KeptFiles files, TimeProvider clock)
{
    public sealed record Query(ResourceId Resource, int Number);

    public async Task<Outcome<OpenFile>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Permission.SeePartnership) || actor.Organisation is not { } viewer)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var partnerships = (await db.PartnershipsOf(viewer, today, stop)).ConvertAll(p => p.Provider);
        var file = await SharedResources.VisibleTo(db, viewer, partnerships, today).Where(r => r.Id == query.Resource)
            .SelectMany(r => r.Versions).Where(v => v.Number == query.Number).Select(v => v.File).SingleOrDefaultAsync(stop);
        return file is { } id && await files.Open(id, stop) is { } open ? open : Refusal.NotFound;
    }
}
