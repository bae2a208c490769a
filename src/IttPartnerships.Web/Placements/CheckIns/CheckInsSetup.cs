using IttPartnerships.Access;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.Support;
using IttPartnerships.Web.Jobs;

namespace IttPartnerships.Web.Placements.CheckIns;

internal static class CheckInsSetup
{
    public static void AddCheckIns(this WebApplicationBuilder builder) => builder.Services.AddHostedService<FollowPlacementsDaily>();
}

/// <summary>Asks how placements go and chases requests for help. A round too many writes to nobody.</summary>
internal sealed class FollowPlacementsDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowPlacementsDaily> log) : DailyWork(scopes, clock, log)
{
    protected override TimeSpan AfterStart => TimeSpan.FromMinutes(3);

    protected override async Task Run(IServiceProvider services, CancellationToken stop)
    {
        var sent = (await services.GetRequiredService<SendCheckIns>().Run(new(), Actor.CommandLine, stop)).Value;
        var chased = (await services.GetRequiredService<ChaseHelp>().Run(new(), Actor.CommandLine, stop)).Value;
        Log.LogInformation("Began {Asked} check-ins, sent {Sent} letters and {Reminded} reminders; chased {Chased} requests for help", sent.Asked, sent.Sent, sent.Reminded, chased);
    }
}
