using Microsoft.Net.Http.Headers;

namespace IttPartnerships.Web.Shared;

/// <summary>Style sheets, scripts and pictures from wwwroot: compressed, and kept for a year when their address carries a version.</summary>
internal static class StaticFiles
{
    private static readonly string[] Compressed = ["text/css", "text/javascript", "image/svg+xml"];

    public static void AddStaticFiles(this WebApplicationBuilder builder) =>
        // Never pages: a compressed page that repeats what was asked can leak its secrets by its length.
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = Compressed;
        });

    public static void UseCachedStaticFiles(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        });
    }
}
