using IttPartnerships.Access;
using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Jobs;

/// <summary>
/// One worker's hold on one run of a job. Taking it is a single conditional update, which both databases do for one of many
/// claimants only; every later write says again whose run it is, so a worker that lost its lease changes nothing.
/// </summary>
internal sealed record JobClaim(Job Job, string Worker, int Attempt)
{
    /// <summary>Takes the oldest job that waits or has lost its worker; null when there is none.</summary>
    public static async Task<JobClaim?> Take(AppDb db, JobSettings settings, DateTimeOffset now, CancellationToken stop)
    {
        while (await Oldest(db, now, stop) is { } job)
        {
            var attempt = job.Attempts + 1;
            var taken = await db.Jobs
                .Where(j => j.Id == job.Id && j.State == job.State && j.Attempts == job.Attempts && j.LeaseUntil == job.LeaseUntil)
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(j => j.State, JobState.Running)
                        .SetProperty(j => j.Attempts, attempt)
                        .SetProperty(j => j.ClaimedBy, settings.Worker)
                        .SetProperty(j => j.LeaseUntil, now + settings.Lease)
                        .SetProperty(j => j.StartedAt, now)
                        .SetProperty(j => j.FinishedAt, (DateTimeOffset?)null)
                        .SetProperty(j => j.Message, JobProgress.None.Message),
                    stop);
            if (taken == 1)
            {
                return new JobClaim(job, settings.Worker, attempt);
            }
        }

        return null;
    }

    /// <summary>Renews the lease and writes progress. False when this run is no longer the one that counts.</summary>
    public async Task<bool> Renew(AppDb db, JobProgress progress, DateTimeOffset until, CancellationToken stop) =>
        await Mine(db).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.LeaseUntil, until)
                .SetProperty(j => j.Done, progress.Done)
                .SetProperty(j => j.Total, progress.Total)
                .SetProperty(j => j.Message, progress.Message),
            stop) == 1;

    public Task<bool> CancelWasRequested(AppDb db, CancellationToken stop) => Mine(db).AnyAsync(j => j.CancelRequestedAt != null, stop);

    /// <summary>Writes how the run ended. False when this run is no longer the one that counts.</summary>
    public async Task<bool> Finish(AppDb db, JobState state, JobEnd end, JobProgress progress, DateTimeOffset now, CancellationToken stop) =>
        await Mine(db).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.State, state)
                .SetProperty(j => j.Message, end.Message)
                .SetProperty(j => j.Result, end.Result)
                .SetProperty(j => j.Done, progress.Done)
                .SetProperty(j => j.Total, progress.Total)
                .SetProperty(j => j.FinishedAt, now)
                .SetProperty(j => j.ClaimedBy, (string?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            stop) == 1;

    /// <summary>Puts the job back for any worker, as if this run had not been: the process is ending.</summary>
    public async Task<bool> PutBack(AppDb db, CancellationToken stop) =>
        await Mine(db).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.State, JobState.Queued)
                .SetProperty(j => j.Forgiven, j => j.Forgiven + 1)
                .SetProperty(j => j.Message, "")
                .SetProperty(j => j.ClaimedBy, (string?)null)
                .SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            stop) == 1;

    public RunningJob Start(IJobWork? work, CancellationTokenSource stop) => new(
        Job.Id, Attempt, Job.Title, Job.Arguments, new Actor(Job.RequestedBy, Job.OnBehalfOf, Job.RequesterName, work is null ? [] : [work.Needed]), stop);

    private static Task<Job?> Oldest(AppDb db, DateTimeOffset now, CancellationToken stop) => db.Jobs.AsNoTracking()
        .Where(j => j.State == JobState.Queued || (j.State == JobState.Running && j.LeaseUntil < now))
        .OrderBy(j => j.RequestedAt).ThenBy(j => j.Id)
        .FirstOrDefaultAsync(stop);

    private IQueryable<Job> Mine(AppDb db) =>
        db.Jobs.Where(j => j.Id == Job.Id && j.State == JobState.Running && j.ClaimedBy == Worker && j.Attempts == Attempt);
}
