using IttPartnerships.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Jobs;

namespace IttPartnerships.Web.Trainees;

/// <summary>Erases what trainees agreed to have kept until a day, after that day.</summary>
internal sealed class EraseDueCircumstancesDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EraseDueCircumstancesDaily> log) : DailyWork(scopes, clock, log)
{
    protected override TimeSpan AfterStart => TimeSpan.FromMinutes(3);

    protected override async Task Run(IServiceProvider services, CancellationToken stop)
    {
        var answer = await services.GetRequiredService<EraseDueCircumstances>().Run(new(), Actor.CommandLine, stop);
        Log.LogInformation("Erased {Count} circumstances that were due", answer.Value);
    }
}
