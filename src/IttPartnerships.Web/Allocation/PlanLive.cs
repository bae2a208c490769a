using System.Text.Json;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Jobs;

namespace IttPartnerships.Web.Allocation;

/// <summary>How far a plan is, as server-sent events for as long as it is under way; the last says that it is not any more.</summary>
internal static class PlanLive
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(400);

    public static async Task Run(PlanRunId plan, HttpContext context, FindPlans findPlans, FindJobs findJobs, Actor actor, CancellationToken stop)
    {
        if (!(await findPlans.Run(new(plan), actor, stop)).Succeeded)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no"; // A proxy that gathers the answer would show nothing until the end.
        for (var last = ""; ;)
        {
            // Gone means removed: nothing is under way then.
            var now = (await findPlans.Run(new(plan), actor, stop)).Try(out var rows) ? await PlanProgressAnswer.Of(rows[0], findJobs, actor, stop) : new PlanProgressAnswer(false, "Finished");
            var words = JsonSerializer.Serialize(now, JsonSerializerOptions.Web);
            await context.Response.WriteAsync(words == last ? ": still there\n\n" : $"data: {words}\n\n", stop);
            await context.Response.Body.FlushAsync(stop);
            if (!now.IsUnderWay)
            {
                return;
            }

            last = words;
            await Task.Delay(Every, stop);
        }
    }
}
