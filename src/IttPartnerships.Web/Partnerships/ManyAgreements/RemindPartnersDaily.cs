using IttPartnerships.Access;
using IttPartnerships.Partnerships.ManyAgreements;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>Reminds partners that have not answered, shortly after the start and once a day. What is due is in <see cref="Chasing"/>: a round too many writes to nobody.</summary>
internal sealed class RemindPartnersDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindPartnersDaily> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; !stoppingToken.IsCancellationRequested; wait = Day)
        {
            try
            {
                await Task.Delay(wait, clock, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                var answer = await scope.ServiceProvider.GetRequiredService<RemindPartners>().Run(new(), Actor.CommandLine, stoppingToken);
                log.LogInformation("Reminded partners of {Count} unsigned agreements", answer.Value.Reminded);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // A database that is away today is tried again tomorrow.
                log.LogError("Reminding partners failed: {Failure}", failure.GetType().Name);
            }
        }
    }
}
