namespace IttPartnerships.Web.Jobs;

/// <summary>Work done shortly after the start and then once a day, with services of its own each time. A failure is told and tried again the next day.</summary>
internal abstract class DailyWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected virtual TimeSpan AfterStart => TimeSpan.FromMinutes(1);

    protected ILogger Log => log;

    protected abstract Task Run(IServiceProvider services, CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; !stoppingToken.IsCancellationRequested; wait = Day)
        {
            try
            {
                await Task.Delay(wait, clock, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await Run(scope.ServiceProvider, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError("{Work} failed: {Failure}", GetType().Name, failure.GetType().Name);
            }
        }
    }
}
