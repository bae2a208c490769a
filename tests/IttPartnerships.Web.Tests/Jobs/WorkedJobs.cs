using System.Linq.Expressions;
using IttPartnerships.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IttPartnerships.Web.Tests.Jobs;

internal static class WorkedJobs
{
    /// <summary>Works beside the application's own workers until every one of these jobs is over, whoever of them took it.</summary>
    public static async Task UntilOver(this WebApplication application, Expression<Func<Job, bool>> which)
    {
        var stop = TestContext.Current.CancellationToken;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        await using var db = application.Database.Open();
        while (await db.Jobs.Where(which).AnyAsync(job => job.FinishedAt == null, patience.Token))
        {
            await application.Services.GetRequiredService<JobWorker>().RunNext(patience.Token);
            await Task.Delay(20, patience.Token);
        }
    }
}
