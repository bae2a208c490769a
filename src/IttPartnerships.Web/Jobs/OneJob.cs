using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Jobs;

/// <summary>What every page about one job does: show it, stop it, try it again.</summary>
internal sealed class OneJob(FindJobs find, CancelJob cancel, RetryJob retry, Actor actor)
{
    public async Task<FindJobs.Row?> Load(Guid job, string? kind, CancellationToken stop) =>
        (await find.Run(new(JobId.From(job), kind), actor, stop)).Rows.SingleOrDefault();

    /// <param name="page">The page that asked, which shows this job.</param>
    /// <param name="job">A job the page has loaded.</param>
    /// <param name="ask">"stop" or "retry".</param>
    public async Task<IActionResult> Do(PageModel page, JobId job, string? ask, CancellationToken stop)
    {
        var outcome = ask switch
        {
            "stop" => await cancel.Run(new(job), actor, stop),
            "retry" => await retry.Run(new(job), actor, stop),
            _ => new Refusal("unknown-ask", "Choose to stop this or to try it again"),
        };
        return outcome.Succeeded ? new RedirectResult(page.Request.Path) : page.Refuse(outcome);
    }
}
