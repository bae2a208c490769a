using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation.Years;

/// <summary>For whom of a plan there is something to accept, and when that was last done.</summary>
public sealed class PreviewAccepting(AppDb db, ReadPlan read, TimeProvider clock)
{
    public sealed record Query(PlanRunId Plan);

    /// <param name="Trainees">With at least one place in the plan: those first for whom it changes something.</param>
    /// <param name="LastAt">Null where nobody accepted it yet.</param>
    public sealed record Answer(FindPlans.Row Row, IReadOnlyList<One> Trainees, DateTimeOffset? LastAt)
    {
        public int Changing => Trainees.Count(one => one.Changes > 0);
    }

    /// <param name="Changes">Placements that would be pencilled or given up.</param>
    /// <param name="Gone">Why the plan no longer fits this trainee; null where it does.</param>
    public sealed record One(PlannedTrainee Planned, int Changes, string? Gone);

    public async Task<Outcome<Answer>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (!(await read.Run(new(query.Plan), actor, stop)).Try(out var made))
        {
            return Refusal.NotFound;
        }

        if (!made.Row.CanBeAccepted || await db.PlanPapers.AsNoTracking().Where(p => p.Plan == query.Plan).Select(p => p.Marks).SingleOrDefaultAsync(stop) is not { } packed)
        {
            return new Answer(made.Row, [], null);
        }

        var marks = Packed.Read<YearMarks>(packed);
        var year = await LoadYear.Of(db, made.Row.ForYear!.Value, actor, clock.Today(), stop);
        var all = PlacesNeeded.Of([.. PlannedStays.Of(made.Plan, marks, year, clock.Today())], year);
        return new Answer(
            made.Row,
            [
                .. all.Where(one => one.Planned.Slots.Any(slot => slot.School is not null))
                    .Select(one => new One(one.Planned, one.Gone is null ? one.Changes.Count + one.GivenUp.Count : 0, one.Gone))
                    .OrderByDescending(one => one.Changes > 0).ThenByDescending(one => one.Gone is null).ThenBy(one => one.Planned.Number),
            ],
            marks.Accepted?.At);
    }
}
