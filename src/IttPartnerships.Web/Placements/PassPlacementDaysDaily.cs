using IttPartnerships.Access;
using IttPartnerships.Placements;
using IttPartnerships.Web.Jobs;

namespace IttPartnerships.Web.Placements;

internal sealed class PassPlacementDaysDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PassPlacementDaysDaily> log) : DailyWork(scopes, clock, log)
{
    protected override async Task Run(IServiceProvider services, CancellationToken stop)
    {
        var passed = (await services.GetRequiredService<PassPlacementDays>().Run(new(), Actor.CommandLine, stop)).Value;
        Log.LogInformation("Placements: {Began} began, {Completed} completed, {Expired} proposals expired", passed.Began, passed.Completed, passed.Expired);
    }
}
