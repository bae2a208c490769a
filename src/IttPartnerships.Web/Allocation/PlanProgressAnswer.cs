using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Jobs;

namespace IttPartnerships.Web.Allocation;

/// <summary>How far a plan is, for the page's script. Without it the page says the same when it is opened again.</summary>
internal sealed record PlanProgressAnswer(bool IsUnderWay, string Words)
{
    public static async Task<IResult> Run(PlanRunId plan, FindPlans findPlans, FindJobs findJobs, Actor actor, CancellationToken stop)
    {
        var found = await findPlans.Run(new(plan), actor, stop);
        return found.Try(out var rows) ? Results.Json(await Of(rows[0], findJobs, actor, stop)) : Results.NotFound();
    }

    public static async Task<PlanProgressAnswer> Of(FindPlans.Row plan, FindJobs findJobs, Actor actor, CancellationToken stop)
    {
        var jobs = await findJobs.Run(new(plan.Job), actor, stop);
        var progress = jobs.Rows is [var job] ? job.Progress : JobProgress.None;
        var filled = progress.Total is { } total ? $"{progress.Message}: {progress.Done:N0} of {total:N0} slots filled so far" : "Reading the files";
        return new PlanProgressAnswer(plan.IsUnderWay, Say(plan.State, filled));
    }

    private static string Say(PlanState state, string filled) => state switch
    {
        PlanState.Waiting => "Waiting for its turn",
        PlanState.Planning => filled,
        PlanState.Stopping => "Stopping, and keeping the best plan so far",
        _ => "Finished",
    };
}
