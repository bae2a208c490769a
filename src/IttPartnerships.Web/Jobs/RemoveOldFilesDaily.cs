using IttPartnerships.Jobs;

namespace IttPartnerships.Web.Jobs;

/// <summary>Deletes files that were handed in and never taken in to the end: some of them name people.</summary>
internal sealed class RemoveOldFilesDaily(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemoveOldFilesDaily> log) : DailyWork(scopes, clock, log)
{
    protected override async Task Run(IServiceProvider services, CancellationToken stop)
    {
        var removed = await services.GetRequiredService<StoredFiles>().RemoveOld(stop);
        Log.LogInformation("Deleted {Count} files that nobody came back for", removed);
    }
}
