using System.Globalization;
using System.Threading.RateLimiting;
using IttPartnerships.Web.Errors;
using Microsoft.Net.Http.Headers;

namespace IttPartnerships.Web.Security;

/// <summary>
/// How often one address may ask. Pages name a stricter limit with <c>[EnableRateLimiting(RateLimits.SignIn)]</c>;
/// everything else shares the general one. The numbers are requests a minute, set under <c>RateLimits</c>.
/// </summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Suggest = "suggest";

    /// <summary>Pages opened by a secret in the address: nobody guesses one, and nobody fills mailboxes by asking for another.</summary>
    public const string Link = "link";

    public static void AddRateLimits(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("RateLimits");
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] = 60.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => ErrorPages.AreShowing(context)
                ? RateLimitPartition.GetNoLimiter("error page")
                : PerMinute(context, settings.GetValue("Everything", 1200)));
            limiter.AddPolicy(SignIn, context => PerMinute(context, settings.GetValue("SignIn", 20)));
            limiter.AddPolicy(Link, context => PerMinute(context, settings.GetValue("Link", 60)));
            limiter.AddPolicy(Suggest, context => PerMinute(context, settings.GetValue("Suggest", 600)));
        });
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 });
}
