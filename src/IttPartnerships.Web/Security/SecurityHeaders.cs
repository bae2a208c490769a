using Microsoft.Net.Http.Headers;

namespace IttPartnerships.Web.Security;

/// <summary>What a browser is told about every response: nothing from elsewhere, nothing inline without the nonce, no framing.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        // A form that ends at a sign-in provider is redirected there, and browsers hold the redirect to form-action too.
        var formTargets = string.Join(' ', app.Configuration.GetSection("Security:FormTargets").Get<string[]>() ?? []);
        app.Use((context, next) =>
        {
            // As the answer starts: what shows errors clears everything set before.
            context.Response.OnStarting(() =>
            {
                Set(context.Response.Headers, Policy(CspNonce.For(context).Value, formTargets));
                return Task.CompletedTask;
            });
            return next(context);
        });
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }

    private static void Set(IHeaderDictionary headers, string policy)
    {
        headers[HeaderNames.ContentSecurityPolicy] = policy;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.XFrameOptions] = "DENY";
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.TryAdd(HeaderNames.CacheControl, "no-store");
    }

    private static string Policy(string nonce, string formTargets) => string.Join("; ",
        "default-src 'self'",
        $"script-src 'self' 'nonce-{nonce}'",
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        $"form-action 'self' {formTargets}".TrimEnd(),
        "frame-ancestors 'none'");
}
