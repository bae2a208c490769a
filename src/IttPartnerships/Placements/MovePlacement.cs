using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Hosting;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>
/// Moves a placement to another school or offer. One that is only pencilled moves; of one that the school knows, the old is withdrawn (or ends,
/// where it is under way) with the reason and the new is pencilled, in one save: both stay on record.
/// </summary>
public sealed class MovePlacement(AppDb db, ActivityLog log, TimeProvider clock, PlacementPost post)
{
    /// <param name="LastDay">The last day at the old school, for a placement under way.</param>
    public sealed record Command(PlacementId Placement, Guid? Version, OrganisationId School, OfferId? Offer, KeyStages KeyStages = KeyStages.None, string? Reason = null, DateOnly? LastDay = null);

    public async Task<Outcome<PlacementId>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        if (await PlacementsInWork.Load(db, await PlacementAccess.Kept(db, actor, today, stop), [command.Placement], stop) is not [var work])
        {
            return Refusal.NotFound;
        }

        var old = work.Placement;
        if (!work.IsSeen(command.Version))
        {
            return Refusal.Changed;
        }

        var trainee = await db.Trainees.AsNoTracking().SingleAsync(t => t.Id == old.Trainee, stop);
        var underWay = old.State == PlacementState.UnderWay;
        var first = underWay ? command.LastDay?.AddDays(1) ?? old.FirstDay : old.FirstDay;
        var place = await PlaceChosen.Load(db, trainee, old.Window, command.School, command.Offer, first, old.LastDay, old.Days, old.Id, today, stop);
        var stages = await KeyStagesTaught.Of(db, trainee, command.School, place.Offer, command.KeyStages, stop);
        List<Refusal> broken = [.. PlacementRules.BeforePencilling.Broken(place.Facts)];
        if (old is { State: PlacementState.Pencilled, ProposedAt: null })
        {
            return broken.Count > 0 ? broken : await InPlace(old, command, stages, actor, stop);
        }

        var facts = work.Step(underWay ? PlacementState.EndedEarly : PlacementState.Withdrawn, MovedBy.Provider, today) with { Reason = command.Reason, LastDay = command.LastDay };
        broken.InsertRange(0, PlacementRules.BeforeStep.Broken(facts));
        return broken.Count > 0 ? broken : await Anew(work, facts, place, command, stages, actor, stop);
    }

    private async Task<Outcome<PlacementId>> InPlace(Placement placement, Command command, KeyStages stages, Actor actor, CancellationToken stop)
    {
        var from = placement.School;
        (placement.School, placement.Offer, placement.KeyStages, placement.PlanReason) = (command.School, command.Offer, stages, null);
        log.Record(new PlacementMoved(PlacementMark.Of(placement), from), actor);
        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : placement.Id;
    }

    private async Task<Outcome<PlacementId>> Anew(PlacementInWork old, StepFacts step, PlaceChosen place, Command command, KeyStages stages, Actor actor, CancellationToken stop)
    {
        await using var whole = await WholeWork.Begin(db, stop);
        old.Become(step.To, clock.GetUtcNow());
        old.Placement.Reason = command.Reason!.Trim();
        old.Placement.LastDay = step.To == PlacementState.EndedEarly ? command.LastDay!.Value : old.Placement.LastDay;
        await post.TellSchool([old.Placement], stop);
        log.Record(step.To == PlacementState.EndedEarly ? new PlacementEnded(PlacementMark.Of(old.Placement), old.Placement.LastDay) : new PlacementWithdrawn(PlacementMark.Of(old.Placement)), actor);
        if (await db.SaveOrRefuse(stop) is { } first)
        {
            return first;
        }

        var placement = place.Pencil(command.School, stages, clock.GetUtcNow());
        db.Add(placement);
        log.Record(new PlacementMoved(PlacementMark.Of(placement), old.Placement.School), actor);
        if (await db.SaveOrRefuse(stop) is { } second)
        {
            return second;
        }

        await whole.Commit(stop);
        return placement.Id;
    }
}
