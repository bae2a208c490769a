using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;

namespace IttPartnerships.Placements;

/// <summary>Asks schools for placements that are pencilled, or that they did not answer: each school gets one letter about all that are proposed to it.</summary>
public sealed class ProposePlacements(AppDb db, ActivityLog log, TimeProvider clock, PlacementPost post)
{
    public sealed record Command(IReadOnlyList<PlacementId> Placements, DateOnly? AnswerBy);

    /// <param name="Unreached">Schools of which nobody with an address is known: their answer comes by telephone.</param>
    public sealed record Proposed(ManyPlacements Many, IReadOnlyList<OrganisationId> Unreached);

    public async Task<Outcome<Proposed>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var (today, now) = (clock.Today(), clock.GetUtcNow());
        var all = await PlacementsInWork.Load(db, await PlacementAccess.Kept(db, actor, today, stop), command.Placements, stop);
        if (all.Count == 0)
        {
            return Refusal.NotFound;
        }

        List<Placement> done = [];
        List<RefusedPlacement> refused = [];
        foreach (var work in all)
        {
            if (PlacementRules.BeforeStep.Broken(work.Step(PlacementState.Proposed, MovedBy.Provider, today) with { AnswerBy = command.AnswerBy }) is { Count: > 0 } broken)
            {
                refused.Add(new(work.Placement.Id, broken));
                continue;
            }

            work.Become(PlacementState.Proposed, now);
            work.Placement.AnswerBy = command.AnswerBy;
            log.Record(new PlacementProposed(PlacementMark.Of(work.Placement), command.AnswerBy!.Value), actor);
            done.Add(work.Placement);
        }

        if (!PlacementsInWork.Answer(done.ConvertAll(p => p.Id), refused).Try(out var many))
        {
            return refused.SelectMany(each => each.Refusals).Distinct().ToList();
        }

        List<OrganisationId> unreached = [];
        foreach (var pair in done.GroupBy(p => (p.Provider, p.School)))
        {
            if (await post.Propose(pair.Key.Provider, pair.Key.School, pair.Count(), command.AnswerBy!.Value, stop) == 0)
            {
                unreached.Add(pair.Key.School);
            }
        }

        return await db.SaveOrRefuse(stop) is { } refusal ? refusal : new Proposed(many, unreached);
    }
}
