using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Web.Jobs;

namespace IttPartnerships.Web.Allocation;

/// <summary>Deletes plans whose time is over. Nobody finds them from that day on anyway; this deletes what is stored.</summary>
internal sealed class RemoveOldPlansDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemoveOldPlansDaily> log) : DailyWork(scopes, clock, log)
{
    protected override async Task Run(IServiceProvider services, CancellationToken stop)
    {
        var removed = await services.GetRequiredService<RemoveOldPlans>().Run(new(), Actor.CommandLine, stop);
        Log.LogInformation("Deleted {Count} plans whose time was over", removed.Value);
    }
}
