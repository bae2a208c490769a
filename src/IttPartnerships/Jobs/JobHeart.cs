using IttPartnerships.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IttPartnerships.Jobs;

/// <summary>Beside a running job: renews its lease, writes its progress, and stops it when asked from another process.</summary>
internal sealed class JobHeart(IServiceScopeFactory scopes, JobSettings settings, TimeProvider clock, ILogger log)
{
    public async Task Beat(JobClaim claim, RunningJob run, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(settings.Heartbeat, clock, stop);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDb>();
                if (!await claim.Renew(db, run.Progress, clock.GetUtcNow() + settings.Lease, stop))
                {
                    log.LogWarning("Job {Job} went on without its lease: this run is broken off", run.Id.Value);
                    run.Abandon();
                    return;
                }

                if (!run.WasCancelled && await claim.CancelWasRequested(db, stop))
                {
                    run.Cancel();
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // On SQLite the work's own transaction keeps this write waiting; the next beat comes through.
                log.LogInformation("Job {Job} could not renew its lease yet: {Failure}", run.Id.Value, failure.GetType().Name);
            }
        }
    }
}
