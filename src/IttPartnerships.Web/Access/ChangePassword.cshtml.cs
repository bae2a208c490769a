using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Access;

[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ChangePasswordPage(ChangePassword change, Sessions sessions, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Your password now")]
    public string? Current { get; set; }

    [BindProperty]
    [Display(Name = "New password", Description = "10 characters or more. Three random words make a good one")]
    public string? Password { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var outcome = await change.Run(new(Current ?? "", Password ?? ""), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        await sessions.Begin(HttpContext, actor.Person!.Value, SignInMeans.Password, actor.Organisation);
        this.Say("Your password has been changed");
        return Redirect("/account");
    }
}
