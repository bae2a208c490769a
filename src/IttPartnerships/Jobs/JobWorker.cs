using IttPartnerships.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IttPartnerships.Jobs;

/// <summary>Takes up jobs one after another, until told to stop. A process may have several, and several processes one database.</summary>
public sealed class JobWorker(IServiceScopeFactory scopes, JobSettings settings, RunningJobs running, TimeProvider clock, ILogger<JobWorker> log)
{
    private static readonly JobEnd Stopped = new(false, "Stopped before it was done");

    public async Task RunUntilStopped(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await RunNext(stop))
                {
                    await running.WaitForRing(settings.Idle, stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is away or busy: the lease keeps every job safe until it is back.
                log.LogError("Looking for jobs failed: {Failure}", failure.GetType().Name);
                await Task.Delay(settings.Idle, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>Takes up the next job and sees it through. False when there was none.</summary>
    public async Task<bool> RunNext(CancellationToken stop)
    {
        if (await InDatabase(db => JobClaim.Take(db, settings, clock.GetUtcNow(), stop)) is not { } claim)
        {
            return false;
        }

        using var stopRun = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetServices<IJobWork>().SingleOrDefault(w => w.Kind == claim.Job.Kind);
        var run = claim.Start(work, stopRun);

        running.Add(run);
        using var stopHeart = new CancellationTokenSource();
        var heart = new JobHeart(scopes, settings, clock, log).Beat(claim, run, stopHeart.Token);
        try
        {
            // Never cancelled: how a run ended is written even while the process ends.
            var (state, end) = await Ending(claim, work, run, stopRun.Token);
            await InDatabase(db => state == JobState.Queued
                ? claim.PutBack(db, CancellationToken.None)
                : Finish(db, claim, state, end, run));
        }
        finally
        {
            await stopHeart.CancelAsync();
            await heart;
            running.Remove(run);
        }

        return true;
    }

    private async Task<bool> Finish(AppDb db, JobClaim claim, JobState state, JobEnd end, RunningJob run)
    {
        var finished = await claim.Finish(db, state, end, run.Progress, clock.GetUtcNow(), CancellationToken.None);
        if (finished)
        {
            await db.StoredFiles.Where(f => end.DoneWith.Contains(f.Id)).ExecuteDeleteAsync(CancellationToken.None);
        }

        return finished;
    }

    /// <summary>Does the work, and says what became of the job. Queued: the run was broken off and does not count.</summary>
    private async Task<(JobState State, JobEnd End)> Ending(JobClaim claim, IJobWork? work, RunningJob run, CancellationToken stop)
    {
        if (claim.Job.CancelRequestedAt is not null)
        {
            return (JobState.Cancelled, Stopped);
        }

        if (claim.Attempt - claim.Job.Forgiven > settings.MostAttempts)
        {
            return (JobState.Failed, new(false, $"Broken off {settings.MostAttempts} times. Try again, or ask whoever keeps this installation"));
        }

        if (work is null)
        {
            return (JobState.Failed, new(false, $"This version does not know the kind of work \"{claim.Job.Kind}\""));
        }

        try
        {
            var end = await work.Run(run, stop);
            return (end.Succeeded ? JobState.Succeeded : JobState.Failed, end);
        }
        catch (OperationCanceledException) when (run.WasCancelled)
        {
            return (JobState.Cancelled, Stopped);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (JobState.Queued, Stopped);
        }
        catch (Exception failure)
        {
            // A message can carry a name or an address; the kind of failure and where it was cannot.
            log.LogError("Job {Job} of kind {Kind} failed: {Failure} {Where}", run.Id.Value, claim.Job.Kind, failure.GetType().FullName, failure.StackTrace);
            return (JobState.Failed, new(false,
                $"Something went wrong on our side ({failure.GetType().Name}). Try again, or quote {run.Id.Value} when you ask for help"));
        }
    }

    /// <summary>A database of its own for each step: the work's may hold a transaction that it left open.</summary>
    private async Task<T> InDatabase<T>(Func<AppDb, Task<T>> step)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await step(scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}
