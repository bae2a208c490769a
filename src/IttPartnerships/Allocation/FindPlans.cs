using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Allocation;

/// <summary>The plans of the actor's organisation, the latest first; or one of them. Nothing that names a trainee.</summary>
public sealed class FindPlans(AppDb db, TimeProvider clock)
{
    /// <param name="Plan">One plan only.</param>
    public sealed record Query(PlanRunId? Plan = null);

    /// <param name="RequestedBy">The person's name; empty when they are no longer known.</param>
    /// <param name="ForYear">The year it plans; null for a plan from somebody's own files.</param>
    /// <param name="CanBeAccepted">It is of a year's own trainees, so that its answer can become placements.</param>
    public sealed record Row(
        PlanRunId Id, string Name, PlanState State, int Trainees, int Placed, int Schools, int Slots, int Filled, int? WorstMinutes, int? MedianMinutes,
        string RequestedBy, DateTimeOffset RequestedAt, DateOnly KeptUntil, Jobs.JobId Job, AcademicYear? ForYear = null, bool CanBeAccepted = false)
    {
        public bool IsMade => State is PlanState.Made or PlanState.BestSoFar;

        public bool IsUnderWay => State is PlanState.Waiting or PlanState.Planning or PlanState.Stopping;
    }

    public async Task<Outcome<IReadOnlyList<Row>>> Run(Query query, Actor actor, CancellationToken stop)
    {
        if (actor.Organisation is not { } organisation || !actor.May(Permission.MakePlans, organisation))
        {
            return Refusal.NotFound;
        }

        var today = clock.Today();
        var plans = db.PlanRuns.AsNoTracking().Where(p => p.Organisation == organisation && p.KeptUntil >= today && (query.Plan == null || p.Id == query.Plan));
        var found = await (
            from plan in plans
            join job in db.Jobs on plan.Job equals job.Id into jobs
            from job in jobs.DefaultIfEmpty()
            join person in db.People on plan.RequestedBy equals person.Id into people
            from person in people.DefaultIfEmpty()
            orderby plan.Id descending
            select new { Plan = plan, State = (Jobs.JobState?)job.State, IsStopping = job.CancelRequestedAt != null, Person = person.Name, CanBeAccepted = plan.Papers!.Marks != null })
            .ToListAsync(stop);
        if (query.Plan is not null && found.Count == 0)
        {
            return Refusal.NotFound;
        }

        return found.ConvertAll(row => new Row(
            row.Plan.Id, row.Plan.Name, PlanStates.Of(row.Plan.MadeAt is not null, row.Plan.StoppedEarly, row.State, row.IsStopping),
            row.Plan.Trainees, row.Plan.Placed, row.Plan.Schools, row.Plan.Slots, row.Plan.Filled, row.Plan.WorstMinutes, row.Plan.MedianMinutes,
            row.Person ?? "", row.Plan.RequestedAt, row.Plan.KeptUntil, row.Plan.Job, row.Plan.ForYear, row.CanBeAccepted));
    }
}
