using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>
/// Plans what the agreements ask for and reminds whoever owes something, soon after the start and once a day. Whether oversight is
/// sufficient does not wait for it: that is worked out anew whenever somebody looks.
/// </summary>
internal sealed class PlanOversightDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PlanOversightDaily> log) : BackgroundService
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
                var planned = await scope.ServiceProvider.GetRequiredService<PlanOversight>().Run(new(), Actor.CommandLine, stoppingToken);
                log.LogInformation("Planned oversight: {Added} added, {Moved} moved, {Withdrawn} no longer needed", planned.Value.Added, planned.Value.Moved, planned.Value.Withdrawn);
                var reminded = await scope.ServiceProvider.GetRequiredService<ChaseOversight>().Run(new(), Actor.CommandLine, stoppingToken);
                log.LogInformation("Reminded {People} people of what is due in oversight", reminded.Value);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A database that is away today is tried again tomorrow.
                log.LogError("Planning oversight failed: {Failure}", failure.GetType().Name);
            }
        }
    }
}
