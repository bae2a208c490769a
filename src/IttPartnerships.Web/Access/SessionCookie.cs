using System.Globalization;
using System.Security.Claims;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace IttPartnerships.Web.Access;

/// <summary>
/// What a signed-in browser holds: who, acting for whom, the stamp, since when; nothing else. Everything that follows from it is
/// read from the database at each request, so it ends the moment the stamp changes.
/// </summary>
internal sealed record SessionCookie(PersonId Person, OrganisationId? Organisation, string Stamp, DateTimeOffset SignedInAt)
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromHours(2);

    /// <summary>A working day: however busy, people prove who they are again after it.</summary>
    public static readonly TimeSpan AbsoluteLimit = TimeSpan.FromHours(12);

    private const string OrganisationClaim = "organisation";
    private const string StampClaim = "stamp";
    private const string SinceClaim = "since";

    public ClaimsPrincipal AsPrincipal()
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, Person.Value.ToString()),
            new(StampClaim, Stamp),
            new(SinceClaim, SignedInAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ];
        if (Organisation is { } organisation)
        {
            claims.Add(new(OrganisationClaim, organisation.Value.ToString()));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
    }

    /// <summary>Null when it is not one of ours, or of an older make.</summary>
    public static SessionCookie? Read(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true }
            || !PersonId.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), null, out var person)
            || principal.FindFirstValue(StampClaim) is not { } stamp
            || !long.TryParse(principal.FindFirstValue(SinceClaim), CultureInfo.InvariantCulture, out var since))
        {
            return null;
        }

        OrganisationId? organisation = OrganisationId.TryParse(principal.FindFirstValue(OrganisationClaim), null, out var chosen) ? chosen : null;
        return new(person, organisation, stamp, DateTimeOffset.FromUnixTimeSeconds(since));
    }

    public Task Issue(HttpContext context, string? idToken = null)
    {
        var properties = new AuthenticationProperties();
        if (idToken is not null)
        {
            properties.Items[OrganisationAccount.IdToken] = idToken;
        }

        return context.SignInAsync(IdentityConstants.ApplicationScheme, AsPrincipal(), properties);
    }

    /// <summary>At every request: is this session still good, and who is it now?</summary>
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (Read(context.Principal) is { } cookie && now < cookie.SignedInAt + AbsoluteLimit)
        {
            var find = http.RequestServices.GetRequiredService<FindSession>();
            var found = await find.Run(new(cookie.Person, cookie.Stamp, cookie.Organisation), http.RequestAborted);
            if (found.Try(out var session))
            {
                http.RequestServices.GetRequiredService<CurrentActor>().Is(session);
                return;
            }
        }

        context.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
