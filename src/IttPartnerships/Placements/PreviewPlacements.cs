using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>What may be done with many placements at once.</summary>
public enum ManySteps
{
    Propose,
    Confirm,
    Publish,
}

/// <summary>What would happen to each of many placements, before it does: judged by the very rules that decide.</summary>
public sealed class PreviewPlacements(AppDb db, TimeProvider clock)
{
    public sealed record Query(IReadOnlyList<PlacementId> Placements, ManySteps Step);

    /// <param name="Refusals">Why nothing would happen; none where it would.</param>
    /// <param name="NeedsReason">Would be confirmed only with a reason, because no agreement is in force.</param>
    public sealed record Row(PlacementId Id, string Trainee, string School, PlacementState State, IReadOnlyList<Refusal> Refusals, bool NeedsReason);

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        var today = clock.Today();
        var all = await PlacementsInWork.Load(db, (await PlacementAccess.Kept(db, actor, today, stop)).AsNoTracking(), query.Placements, stop);
        if (all.Count == 0)
        {
            return Refusal.NotFound;
        }

        var trainees = all.ConvertAll(work => work.Placement.Trainee);
        var schools = all.ConvertAll(work => work.Placement.School);
        var names = await db.Trainees.Where(t => trainees.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        var bodies = await db.Organisations.Where(o => schools.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        return all.Select(work => new Row(work.Placement.Id, names[work.Placement.Trainee], bodies[work.Placement.School], work.Placement.State, Refusals(work, query.Step, actor, today), query.Step == ManySteps.Confirm && !work.Agreed))
            .OrderBy(row => row.School, StringComparer.Ordinal).ThenBy(row => row.Trainee, StringComparer.Ordinal).ToList().AsReadOnly();
    }

    private static List<Refusal> Refusals(PlacementInWork work, ManySteps step, Actor actor, DateOnly today) => step switch
    {
        ManySteps.Propose => PlacementRules.BeforeStep.Broken(work.Step(PlacementState.Proposed, MovedBy.Provider, today) with { AnswerBy = work.Placement.LastDay }),
        ManySteps.Confirm => PlacementRules.BeforeStep.Broken(work.Step(PlacementState.Confirmed, MovedBy.Provider, today) with
        {
            ByAccredited = actor.IsAccredited(work.Placement), OverrideReason = work.Agreed || !actor.IsAccredited(work.Placement) ? null : "Asked for when it is confirmed",
        }),
        _ => PublishPlacements.Refused(work.Placement, today) is { } why ? [why] : [],
    };
}
