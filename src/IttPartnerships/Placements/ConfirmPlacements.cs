using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;

namespace IttPartnerships.Placements;

/// <summary>Makes accepted placements firm. Without an agreement in force nobody is placed, but for a reason that the accredited provider records.</summary>
public sealed class ConfirmPlacements(AppDb db, ActivityLog log, TimeProvider clock)
{
    /// <param name="OverrideReason">Why, where no agreement is in force on every day; kept with those placements only.</param>
    public sealed record Command(IReadOnlyList<PlacementId> Placements, string? OverrideReason = null);

    public async Task<Outcome<ManyPlacements>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var all = await PlacementsInWork.Load(db, await PlacementAccess.Kept(db, actor, today, stop), command.Placements, stop);
        if (all.Count == 0)
        {
            return Refusal.NotFound;
        }

        List<PlacementId> done = [];
        List<RefusedPlacement> refused = [];
        foreach (var work in all)
        {
            var facts = work.Step(PlacementState.Confirmed, MovedBy.Provider, today) with { OverrideReason = command.OverrideReason?.Trim(), ByAccredited = actor.IsAccredited(work.Placement) };
            if (PlacementRules.BeforeStep.Broken(facts) is { Count: > 0 } broken)
            {
                refused.Add(new(work.Placement.Id, broken));
                continue;
            }

            work.Become(PlacementState.Confirmed, clock.GetUtcNow());
            work.Placement.OverrideReason = work.Agreed ? null : facts.OverrideReason;
            log.Record(new PlacementConfirmed(PlacementMark.Of(work.Placement), !work.Agreed), actor);
            done.Add(work.Placement.Id);
        }

        if (!PlacementsInWork.Answer(done, refused).Try(out var many))
        {
            return refused.SelectMany(each => each.Refusals).Distinct().ToList();
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : many;
    }
}
