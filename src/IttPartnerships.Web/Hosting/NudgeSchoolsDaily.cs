using IttPartnerships.Access;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Web.Jobs;

namespace IttPartnerships.Web.Hosting;

/// <summary>Asks schools again on the days their providers set. A round too many writes to nobody.</summary>
internal sealed class NudgeSchoolsDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NudgeSchoolsDaily> log) : DailyWork(scopes, clock, log)
{
    protected override TimeSpan AfterStart => TimeSpan.FromMinutes(3);

    protected override async Task Run(IServiceProvider services, CancellationToken stop)
    {
        var answer = await services.GetRequiredService<NudgeSchools>().Run(new(), Actor.CommandLine, stop);
        Log.LogInformation("Asked {Count} schools about hosting again", answer.Value.Asked);
    }
}
