using IttPartnerships.Access;
using IttPartnerships.Web.Legal;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IttPartnerships.Web.Access;

/// <summary>Sign-in, sessions and the route table, put together.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var demonstration = DemonstrationMode.From(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(demonstration);
        builder.Services.AddScoped<CurrentActor>();
        builder.Services.AddScoped(services => services.GetRequiredService<CurrentActor>().Actor);
        builder.Services.AddScoped<Sessions>();
        builder.AddSharedKeys();
        builder.Services.AddSingleton(CookieUsed.Session);
        builder.Services.AddSingleton(CookieUsed.Passkey);
        builder.AddMail();
        builder.AddOrganisationAccounts();
        var secure = !builder.Environment.IsDevelopment() && !demonstration.IsOn;
        builder.Services.AddPeople(secure);
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(
            IdentityConstants.ApplicationScheme,
            cookie => Configure(cookie, secure));
        if (demonstration.IsOn)
        {
            builder.Services.AddSingleton(new NavigationItem("Mailbox", "/mailbox", 950, _ => true));
        }

        builder.Services.AddSingleton(new NavigationItem("People", "/people", 900, person => person.May(Permission.ManagePeople)));
        builder.Services.AddSingleton(new NavigationItem("Sign in", "/sign-in", 1000, NavigationItem.Visitor));
    }

    /// <summary>After routing, before anything answers.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.User = context.User.With(context.RequestServices.GetRequiredService<CurrentActor>());
            return next(context);
        });
        app.UseMiddleware<EnforceRoutes>();
    }

    public static void MapAccess(this WebApplication app)
    {
        app.MapPost("/sign-out", SignOut.Run);
        app.MapGet("/sign-in/account", OrganisationAccountSetup.Challenge).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost("/sign-in/passkey-options", PasskeyOptions.ToSignIn).RequireRateLimiting(RateLimits.SignIn);
        app.MapPost("/account/passkeys/options", PasskeyOptions.ToAdd);
        app.MapGet("/account/data", MyData.Run);

        // Everything is mapped by now; a page without a line in the table must not go live.
        RouteTable.RequireEvery(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
    }

    private static void Configure(CookieAuthenticationOptions cookie, bool secure)
    {
        cookie.Cookie.Name = CookieUsed.Session.Name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.IsEssential = true;
        cookie.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = SessionCookie.IdleLimit;
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = SessionCookie.Validate;
    }

    private static void AddMail(this WebApplicationBuilder builder)
    {
        var address = builder.Configuration["ITTP_ADDRESS"];
        if (address is { Length: > 0 })
        {
            builder.Services.AddSingleton(new SiteAddress(new Uri(address)));
        }

        if (MailSender.SettingsFrom(builder.Configuration) is not { } settings)
        {
            return;
        }

        if (string.IsNullOrEmpty(address))
        {
            throw new InvalidOperationException("Mail:Server is set and ITTP_ADDRESS is not: links in emails would lead to this machine only. Set it to where people reach the service.");
        }

        builder.Services.AddSingleton(settings);
        builder.Services.AddHostedService<MailSender>();
    }

    private static void AddSharedKeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("IttPartnerships");
        builder.Services.AddSingleton<KeysInDatabase>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = services.GetRequiredService<KeysInDatabase>()));
    }
}
