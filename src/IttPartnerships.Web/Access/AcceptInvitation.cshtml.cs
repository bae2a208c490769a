using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Access;

[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class AcceptInvitationPage(FindInvitation find, AcceptInvitation accept, Sessions sessions, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Your full name")]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "Choose a password", Description = "10 characters or more. Three random words make a good one")]
    public string? Password { get; set; }

    public FindInvitation.Row Invitation { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string token, CancellationToken stop)
    {
        var found = await find.Run(new(token), actor, stop);
        if (!found.Try(out var invitation))
        {
            return NotFound();
        }

        Invitation = invitation;
        Name ??= invitation.Name;
        return Page();
    }

    public async Task<IActionResult> OnPost(string token, CancellationToken stop)
    {
        if (await OnGet(token, stop) is NotFoundResult missing)
        {
            return missing;
        }

        var outcome = await accept.Run(new(token, Name ?? "", Password ?? ""), actor, stop);
        if (!outcome.Try(out var person))
        {
            return this.Refuse(outcome);
        }

        if (actor.Person is null)
        {
            await sessions.Begin(HttpContext, person, SignInMeans.Password);
        }

        return Redirect(actor.Person is null ? "/" : "/account/organisation");
    }
}
