using IttPartnerships.Access;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Web.Jobs;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>Reminds partners that have not answered. What is due is in <see cref="Chasing"/>: a round too many writes to nobody.</summary>
internal sealed class RemindPartnersDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindPartnersDaily> log) : DailyWork(scopes, clock, log)
{
    protected override TimeSpan AfterStart => TimeSpan.FromMinutes(2);

    protected override async Task Run(IServiceProvider services, CancellationToken stop)
    {
        var answer = await services.GetRequiredService<RemindPartners>().Run(new(), Actor.CommandLine, stop);
        Log.LogInformation("Reminded partners of {Count} unsigned agreements", answer.Value.Reminded);
    }
}
