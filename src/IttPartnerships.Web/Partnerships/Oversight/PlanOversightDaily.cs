using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Jobs;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>
/// Plans what the agreements ask for and reminds whoever owes something. Whether oversight is sufficient does not wait for it: that is
/// worked out anew whenever somebody looks.
/// </summary>
internal sealed class PlanOversightDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PlanOversightDaily> log) : DailyWork(scopes, clock, log)
{
    protected override async Task Run(IServiceProvider services, CancellationToken stop)
    {
        var planned = (await services.GetRequiredService<PlanOversight>().Run(new(), Actor.CommandLine, stop)).Value;
        Log.LogInformation("Planned oversight: {Added} added, {Moved} moved, {Withdrawn} no longer needed", planned.Added, planned.Moved, planned.Withdrawn);
        var reminded = await services.GetRequiredService<ChaseOversight>().Run(new(), Actor.CommandLine, stop);
        Log.LogInformation("Reminded {People} people of what is due in oversight", reminded.Value);
    }
}
