using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Placements;

/// <summary>What the day does by itself: confirmed placements begin and are completed, proposals nobody answered expire and free their place. Run daily, as often as one likes.</summary>
public sealed class PassPlacementDays(AppDb db, ActivityLog log, TimeProvider clock)
{
    private const int AtOnce = 500;

    public sealed record Command;

    public sealed record Passed(int Began, int Completed, int Expired);

    public async Task<Outcome<Passed>> Run(Command command, Actor actor, CancellationToken stop)
    {
        if (actor != Actor.CommandLine)
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var began = await All(db.Placements.Where(p => p.State == PlacementState.Confirmed && p.FirstDay <= today), PlacementState.UnderWay, today, actor, stop);
        var completed = await All(db.Placements.Where(p => p.State == PlacementState.UnderWay && p.LastDay < today), PlacementState.Completed, today, actor, stop);
        var expired = await All(db.Placements.Where(p => p.State == PlacementState.Proposed && p.AnswerBy < today), PlacementState.Expired, today, actor, stop);
        return new Passed(began, completed, expired);
    }

    /// <summary>In portions; one that somebody else moved meanwhile is left for the next day.</summary>
    private async Task<int> All(IQueryable<Placement> due, PlacementState to, DateOnly today, Actor actor, CancellationToken stop)
    {
        var passed = 0;
        var ids = await due.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop);
        foreach (var portion in ids.Chunk(AtOnce))
        {
            var now = clock.GetUtcNow();
            var works = await PlacementsInWork.Load(db, db.Placements, portion, stop);
            var ready = works.FindAll(work => PlacementRules.BeforeStep.Broken(work.Step(to, MovedBy.Day, today)).Count == 0);
            foreach (var work in ready)
            {
                work.Become(to, now);
                log.Record(new PlacementPassed(PlacementMark.Of(work.Placement), to), actor);
            }

            passed += await db.SaveOrRefuse(stop) is null ? ready.Count : 0;
            db.ChangeTracker.Clear();
        }

        return passed;
    }
}
