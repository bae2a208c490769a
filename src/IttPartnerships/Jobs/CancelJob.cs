using IttPartnerships.Access;
using IttPartnerships.Data;
using IttPartnerships.Journal;
using IttPartnerships.Kernel;
using Microsoft.EntityFrameworkCore;

namespace IttPartnerships.Jobs;

/// <summary>Stops a job: one that waits at once, one that runs as soon as its work notices.</summary>
public sealed class CancelJob(AppDb db, ActivityLog log, TimeProvider clock, IEnumerable<IJobWork> works, RunningJobs running)
{
    public sealed record Command(JobId Job);

    public async Task<Outcome<Done>> Run(Command command, Actor actor, CancellationToken stop)
    {
        var job = await db.Jobs.SingleOrDefaultAsync(j => j.Id == command.Job, stop);
        if (job is null || !actor.May(job, works))
        {
            return Refusal.NotFound;
        }

        if (job.IsOver || job.CancelRequestedAt is not null)
        {
            return new Refusal("job-over", job.IsOver ? "This is already over" : "This is already being stopped");
        }

        log.Record(new JobCancelled(job.Id, job.Title), actor);
        while (!await Asked(job, stop))
        {
            // A worker took it up or finished it meanwhile: ask again of what it is now.
            await db.Entry(job).ReloadAsync(stop);
        }

        return default(Done);
    }

    private async Task<bool> Asked(Job job, CancellationToken stop)
    {
        job.CancelRequestedAt = clock.GetUtcNow();
        if (job.State == JobState.Queued)
        {
            job.State = JobState.Cancelled;
            job.Message = "Stopped before it began";
            job.FinishedAt = job.CancelRequestedAt;
        }

        // Before saving: on SQLite the save waits until the work lets go of its transaction.
        running.Cancel(job.Id);
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
