using IttPartnerships.Access;
using IttPartnerships.Allocation;

namespace IttPartnerships.Web.Allocation;

/// <summary>Deletes plans whose time is over, at the start and once a day. Nobody finds them from that day on anyway; this deletes what is stored.</summary>
internal sealed class RemoveOldPlansDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemoveOldPlansDaily> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; !stoppingToken.IsCancellationRequested; wait = Day)
        {
            try
            {
                await Task.Delay(wait, clock, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                var removed = await scope.ServiceProvider.GetRequiredService<RemoveOldPlans>().Run(new(), Actor.CommandLine, stoppingToken);
                log.LogInformation("Deleted {Count} plans whose time was over", removed.Value);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A database that is away today is tried again tomorrow.
                log.LogError("Deleting old plans failed: {Failure}", failure.GetType().Name);
            }
        }
    }
}
