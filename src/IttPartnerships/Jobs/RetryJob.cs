using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Jobs;

/// <summary>Queues a job again that failed or was stopped, as it was asked for.</summary>
public sealed class RetryJob(AppDb db, ActivityLog log, TimeProvider clock, IEnumerable<IJobWork> works, RunningJobs running)
{
    public sealed record Command(JobId Job);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var job = await db.Jobs.SingleOrDefaultAsync(j => j.Id == command.Job, stop);
        if (job is null || !actor.May(job, works))
        {
            return Refusal.NotFound;
        }

        if (job.State is not (JobState.Failed or JobState.Cancelled))
        {
            return new Refusal("job-not-over", "Only what failed or was stopped can be tried again");
        }

        if (job is { State: JobState.Failed, Result: not null })
        {
            return new Refusal("job-refused", "This was refused, and would be refused again. Mend what it says is wrong and ask anew");
        }

        job.State = JobState.Queued;
        job.RequestedAt = clock.GetUtcNow();
        job.FinishedAt = null;
        job.CancelRequestedAt = null;
        job.Message = "";
        job.Forgiven = job.Attempts;
        log.Record(new JobRetried(job.Id, job.Title, job.Attempts), actor);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Changed;
        }

        running.Ring();
        return default(Done);
    }
}
