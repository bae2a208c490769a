using IttPartnerships.Web.Errors;
using IttPartnerships.Web.Govuk;
using IttPartnerships.Web.Legal;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IttPartnerships.Web.Shared;

/// <summary>What every page stands on: layout, components, security, error pages, health. Capabilities add themselves in Program.</summary>
internal static class Shell
{
    public static void AddShell(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.AddSecurity();
        builder.AddStaticFiles();
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/");
        builder.Services.AddGovuk();
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(CookieUsed.Forgery);
        builder.Services.AddSingleton(CookieUsed.Message);
        builder.Services.Configure<CookieTempDataProviderOptions>(message => message.Cookie = Cookie(CookieUsed.Message));
        builder.Services.AddAntiforgery(forgery => forgery.Cookie = Cookie(CookieUsed.Forgery));
        foreach (var item in NavigationItem.Everyone)
        {
            builder.Services.AddSingleton(item);
        }
    }

    /// <summary>Closed to scripts and to other sites, and only over HTTPS where the page was.</summary>
    private static CookieBuilder Cookie(CookieUsed listed) => new()
    {
        Name = listed.Name,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Strict,
        SecurePolicy = CookieSecurePolicy.SameAsRequest,
    };

    /// <summary>The order matters: errors outermost, headers on everything, limits before anything costs.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseCachedStaticFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseBodyLimits();
    }

    public static void MapShell(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapRazorPages();
    }
}
