using IttPartnerships.Access;
using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Jobs;

/// <summary>Jobs the actor may know of, the latest first.</summary>
public sealed class FindJobs(AppDb db, IEnumerable<IJobWork> works, RunningJobs running)
{
    public const int PageSize = 25;

    /// <param name="Job">One job only.</param>
    /// <param name="Kind">Of one kind only.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Query(JobId? Job = null, string? Kind = null, JobState? State = null, int Page = 1);

    /// <param name="Progress">Of a running job: the latest this process knows, or else what was last written.</param>
    /// <param name="Result">Only when one job was asked for: it can be long.</param>
    /// <param name="IsStopping">Someone asked to stop it, and its work has not yet let go.</param>
    public sealed record Row(
        JobId Id, string Kind, string Title, JobState State, JobProgress Progress, string? Result, string RequesterName,
        DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, int Attempts, bool IsStopping)
    {
        public bool IsOver => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;

        /// <summary>Of one job only. What was refused, and says why in its result, would be refused again.</summary>
        public bool CanBeRetried => State is JobState.Cancelled || (State is JobState.Failed && Result is null);
    }

    public sealed record Found(IReadOnlyList<Row> Rows, int Total, int Page);

    public async Task<Found> Run(Query query, Actor actor, CancellationToken stop)
    {
        var jobs = Seen(actor);
        jobs = query.Job is { } id ? jobs.Where(j => j.Id == id) : jobs;
        jobs = query.Kind is { } kind ? jobs.Where(j => j.Kind == kind) : jobs;
        jobs = query.State is { } state ? jobs.Where(j => j.State == state) : jobs;

        var whole = query.Job is not null;
        var page = Math.Max(query.Page, 1);
        var total = await jobs.CountAsync(stop);
        var rows = await jobs.OrderByDescending(j => j.RequestedAt).ThenByDescending(j => j.Id)
            .Skip((page - 1) * PageSize).Take(PageSize)
            .Select(j => new Row(
                j.Id, j.Kind, j.Title, j.State, new JobProgress(j.Done, j.Total, j.Message), whole ? j.Result : null, j.RequesterName,
                j.RequestedAt, j.StartedAt, j.FinishedAt, j.Attempts, j.State == JobState.Running && j.CancelRequestedAt != null))
            .ToListAsync(stop);
        return new Found([.. rows.Select(WithLatest)], total, page);
    }

    private IQueryable<Job> Seen(Actor actor)
    {
        if (actor.May(Permission.SeeJobs))
        {
            return db.Jobs.AsNoTracking();
        }

        string[] kinds = [.. works.Where(w => actor.May(w.Needed)).Select(w => w.Kind)];
        return db.Jobs.AsNoTracking().Where(j => j.OnBehalfOf == actor.Organisation && kinds.Contains(j.Kind));
    }

    private Row WithLatest(Row row) =>
        row.State == JobState.Running && running.Progress(row.Id) is { } latest ? row with { Progress = latest } : row;
}
