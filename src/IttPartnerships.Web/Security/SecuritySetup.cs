using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;

namespace IttPartnerships.Web.Security;

/// <summary>Limits, anti-forgery and what is believed about proxies.</summary>
internal static class SecuritySetup
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>What a page takes unless it says more with <c>[RequestSizeLimit]</c>, as pages that take files do.</summary>
    public const int LargestForm = 2 * Megabyte;

    /// <summary>The national school register is some 60 MB unpacked.</summary>
    public const int LargestUpload = 200 * Megabyte;

    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        builder.AddRateLimits();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestUpload);
        builder.Services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
        builder.Services.Configure<ForwardedHeadersOptions>(options => BelieveProxies(options, builder.Configuration.GetSection("Proxies").Get<string[]>() ?? []));
    }

    /// <param name="options">What the framework is told.</param>
    /// <param name="proxies">Networks such as 10.0.0.0/8; nothing a client sends is believed unless it comes through one of them.</param>
    private static void BelieveProxies(ForwardedHeadersOptions options, string[] proxies)
    {
        options.ForwardedHeaders = proxies is [] ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }
}
