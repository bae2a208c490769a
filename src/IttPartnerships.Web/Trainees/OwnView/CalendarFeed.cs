using System.Text;
using IttPartnerships.Access;
using IttPartnerships.Trainees.OwnView;
using Microsoft.Net.Http.Headers;

namespace IttPartnerships.Web.Trainees.OwnView;

internal static class CalendarFeed
{
    public static async Task<IResult> Get(string token, OpenMyCalendar open, HttpContext context, CancellationToken stop)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return (await open.Run(new(token), Actor.Nobody, stop)).Try(out var calendar)
            ? Results.Bytes(Encoding.UTF8.GetBytes(calendar), "text/calendar; charset=utf-8", "my-training.ics")
            : Results.NotFound();
    }
}
