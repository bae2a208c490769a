using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>Says that a planning run must leave a placement where it is, or may move it again.</summary>
public sealed class PinPlacement(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(PlacementId Placement, bool Pinned);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (await (await PlacementAccess.Kept(db, actor, clock.Today(), stop)).SingleOrDefaultAsync(p => p.Id == command.Placement, stop) is not { } placement)
        {
            return Refusal.NotFound;
        }

        if (placement.Pinned == command.Pinned)
        {
            return default(Done);
        }

        placement.Pinned = command.Pinned;
        log.Record(new PlacementPinned(PlacementMark.Of(placement), command.Pinned), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
