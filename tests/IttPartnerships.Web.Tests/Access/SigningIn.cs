using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Tests.Access;
using IttPartnerships.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IttPartnerships.Web.Tests.Access;

/// <summary>Visitors who are signed in already: <c>await application.SignedInAs(Role.PartnershipManager)</c>.</summary>
public static class SigningIn
{
    /// <summary>Somebody new with this role, in this organisation or in one made for them.</summary>
    public static async Task<Visitor> SignedInAs(this WebApplication application, Role role, OrganisationId? organisation = null)
    {
        await using var db = application.Database.Open();
        var at = organisation ?? await db.AddOrganisation("Ash Grove Training");
        return await application.SignedIn(await db.AddPerson($"{role} {Guid.CreateVersion7():N}", null, (at, role)));
    }

    /// <summary>A browser with a session cookie as sign-in gives it, without going through the pages.</summary>
    public static async Task<Visitor> SignedIn(this WebApplication application, PersonId person)
    {
        await using var db = application.Database.Open();
        var credentials = await db.Credentials.AsNoTracking().SingleAsync(c => c.Person == person, TestContext.Current.CancellationToken);
        return application.With(new SessionCookie(person, credentials.LastOrganisation, credentials.SecurityStamp, TimeProvider.System.GetUtcNow()));
    }

    internal static Visitor With(this WebApplication application, SessionCookie cookie, DateTimeOffset? lastSeen = null)
    {
        var options = application.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = lastSeen ?? TimeProvider.System.GetUtcNow();
        var times = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + SessionCookie.IdleLimit };
        var ticket = options.TicketDataFormat.Protect(new AuthenticationTicket(cookie.AsPrincipal(), times, IdentityConstants.ApplicationScheme));
        var visitor = application.Visitor();
        visitor.Keep($"{options.Cookie.Name}={ticket}");
        return visitor;
    }
}
