using IttPartnerships.Jobs;

namespace IttPartnerships.Web.Jobs;

/// <summary>
/// Does jobs beside answering pages: <c>ITTP_WORKERS</c> at a time (1 by default; 0 where other processes do them). When the
/// program ends, running jobs are put back and the next process takes them up.
/// </summary>
internal sealed class JobWorkers(IServiceProvider services, IConfiguration configuration) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable
        .Range(0, Math.Max(0, configuration.GetValue("ITTP_WORKERS", 1)))
        .Select(_ => services.GetRequiredService<JobWorker>().RunUntilStopped(stoppingToken)));
}
