using IttPartnerships.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace IttPartnerships.Web.Access;

/// <summary>The first half of a passkey ceremony: what the browser hands to the device. The second half is an ordinary form.</summary>
internal static class PasskeyOptions
{
    public static async Task<IResult> ToSignIn(HttpContext context, IAntiforgery forgery, SignInManager<Person> signIn) =>
        // Nobody in particular: the options say nothing of who has an account.
        await forgery.IsRequestValidAsync(context)
            ? Json(await signIn.MakePasskeyRequestOptionsAsync(null))
            : Results.StatusCode(StatusCodes.Status400BadRequest);

    public static async Task<IResult> ToAdd(HttpContext context, IAntiforgery forgery, SignInManager<Person> signIn, FindMyAccount find, Actor actor)
    {
        if (!await forgery.IsRequestValidAsync(context))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var account = (await find.Run(new(), actor, context.RequestAborted)).Value;
        return Json(await signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = actor.Person!.Value.Value.ToString(), Name = account.Email, DisplayName = account.Name }));
    }

    private static IResult Json(string options) => Results.Text(options, "application/json");
}
