using IttPartnerships.Access;
using IttPartnerships.Web.Legal;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace IttPartnerships.Web.Access;

/// <summary>What people know the sign-in provider as; null where there is none.</summary>
internal sealed record SignInProvider(string? Name);

/// <summary>Sign-in with an account people have elsewhere, where the settings name a provider.</summary>
internal static class OrganisationAccountSetup
{
    public static void AddOrganisationAccounts(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("OpenIdConnect");
        if (settings["Authority"] is not { Length: > 0 } authority)
        {
            builder.Services.AddSingleton(new SignInProvider(null));
            return;
        }

        builder.Services.AddSingleton(new SignInProvider(settings["Name"] ?? "your organisation’s account"));

        builder.Services.AddSingleton(CookieUsed.Account);

        // Sign-out is a form, and it ends at the provider.
        builder.Configuration["Security:FormTargets:99"] = new Uri(authority).GetLeftPart(UriPartial.Authority);
        builder.Services.AddAuthentication().AddOAuth<OrganisationAccountOptions, OrganisationAccount>(OrganisationAccount.SchemeName, options =>
        {
            options.Authority = authority;
            options.ClientId = settings["ClientId"] ?? "";
            options.ClientSecret = settings["ClientSecret"] ?? "";
            options.EmailsAreVerified = settings.GetValue("EmailsAreVerified", false);
            options.CallbackPath = "/sign-in/account/callback";
            options.UsePkce = true;
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            foreach (var scope in (settings["Scopes"] ?? "openid email profile").Split(' '))
            {
                options.Scope.Add(scope);
            }

            options.Events = new OAuthEvents { OnTicketReceived = Received, OnRemoteFailure = Failed };
        });
    }

    /// <summary>Sends the browser to the provider; nothing here where there is none.</summary>
    public static IResult Challenge(HttpContext context, SignInProvider provider)
    {
        if (provider.Name is null)
        {
            return Results.NotFound();
        }

        var back = ReturnAddress.Local(context.Request.Query[ReturnAddress.Name]);
        return Results.Challenge(new AuthenticationProperties { RedirectUri = back }, [OrganisationAccount.SchemeName]);
    }

    /// <summary>Where sign-out goes on to, for a session the provider began; null otherwise.</summary>
    public static async Task<string?> EndSessionAddress(HttpContext context, AuthenticationProperties? session, SiteAddress site)
    {
        if (session?.Items.TryGetValue(OrganisationAccount.IdToken, out var idToken) != true)
        {
            return null;
        }

        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<OrganisationAccountOptions>>().Get(OrganisationAccount.SchemeName);
        var provider = await options.Discovery.GetConfigurationAsync(context.RequestAborted);
        return string.IsNullOrEmpty(provider.EndSessionEndpoint) ? null : QueryHelpers.AddQueryString(provider.EndSessionEndpoint, new Dictionary<string, string?>
        {
            ["id_token_hint"] = idToken,
            ["client_id"] = options.ClientId,
            ["post_logout_redirect_uri"] = site.Of("/sign-in"),
        });
    }

    private static async Task Received(TicketReceivedContext context)
    {
        context.HandleResponse();
        var services = context.HttpContext.RequestServices;
        var options = (OrganisationAccountOptions)context.Options;
        var account = context.Principal!;
        var verified = options.EmailsAreVerified || string.Equals(account.FindFirst("email_verified")?.Value, "true", StringComparison.OrdinalIgnoreCase);
        var found = await services.GetRequiredService<SignInWithAccount>().Run(
            new(Claim("iss")!, Claim("sub")!, Claim("email"), verified), Actor.Nobody, context.HttpContext.RequestAborted);
        var began = found.Succeeded && await services.GetRequiredService<Sessions>().Begin(
            context.HttpContext, found.Value, SignInMeans.OrganisationAccount, idToken: context.Properties!.Items[OrganisationAccount.IdToken]);
        context.Response.Redirect(began ? ReturnAddress.Local(context.ReturnUri) : "/sign-in/no-account");

        string? Claim(string name) => account.FindFirst(name)?.Value;
    }

    private static Task Failed(RemoteFailureContext context)
    {
        context.HandleResponse();
        var log = context.HttpContext.RequestServices.GetRequiredService<ILogger<OrganisationAccount>>();
        log.LogWarning("Sign-in by the provider failed: {Reason}", context.Failure?.Message);
        context.Response.Redirect("/sign-in?account-failed=true");
        return Task.CompletedTask;
    }
}
