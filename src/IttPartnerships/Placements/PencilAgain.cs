using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>Takes back the withdrawal of a placement that no school was asked for, if its place and its window are still free.</summary>
public sealed class PencilAgain(AppDb db, ActivityLog log, TimeProvider clock)
{
    public sealed record Command(PlacementId Placement, Guid? Version);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await PlacementsInWork.Load(db, await PlacementAccess.Kept(db, actor, today, stop), [command.Placement], stop) is not [var work])
        {
            return Refusal.NotFound;
        }

        if (!work.IsSeen(command.Version))
        {
            return Refusal.Changed;
        }

        var placement = work.Placement;
        var trainee = await db.Trainees.AsNoTracking().SingleAsync(t => t.Id == placement.Trainee, stop);
        var place = await PlaceChosen.Load(db, trainee, placement.Window, placement.School, placement.Offer, placement.FirstDay, placement.LastDay, placement.Days, placement.Id, today, stop);
        List<Refusal> broken = [.. PlacementRules.BeforeStep.Broken(work.Step(PlacementState.Pencilled, MovedBy.Provider, today)), .. PlacementRules.BeforePencilling.Broken(place.Facts)];
        if (broken.Count > 0)
        {
            return broken;
        }

        work.Become(PlacementState.Pencilled, clock.GetUtcNow());
        placement.Reason = null;
        log.Record(new PlacementPencilled(PlacementMark.Of(placement), placement.FirstDay, placement.LastDay, Again: true), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : default(Done);
    }
}
