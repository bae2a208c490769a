using IttPartnerships.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace IttPartnerships.Web.Access;

internal static class SignOut
{
    public static async Task<IResult> Run(HttpContext context, IAntiforgery forgery, SiteAddress site)
    {
        if (!await forgery.IsRequestValidAsync(context))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.Redirect(await OrganisationAccountSetup.EndSessionAddress(context, session.Properties, site) ?? "/sign-in?signed-out=true");
    }
}
