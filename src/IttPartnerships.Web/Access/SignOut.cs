using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace IttPartnerships.Web.Access;

internal static class SignOut
{
    public static async Task<IResult> Run(HttpContext context, IAntiforgery forgery)
    {
        await forgery.ValidateRequestAsync(context);
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Results.Redirect("/sign-in?signed-out=true");
    }
}
