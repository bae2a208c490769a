using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Access;

/// <summary>The mailed link. Opening it changes nothing, because mail scanners open links too.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ResetPasswordPage(ResetPassword reset, Sessions sessions, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "New password", Description = "10 characters or more. Three random words make a good one")]
    public string? Password { get; set; }

    public bool Spent { get; private set; }

    public IActionResult OnGet(string token) => Page();

    public async Task<IActionResult> OnPost(string token, CancellationToken stop)
    {
        var outcome = await reset.Run(new(token, Password ?? ""), actor, stop);
        if (outcome.Try(out var person))
        {
            await sessions.Begin(HttpContext, person, SignInMeans.Password);
            return Redirect("/");
        }

        if (outcome.Refusals.Any(refusal => refusal == Refusal.NotFound || refusal == Refusal.Changed))
        {
            Spent = true;
            return Page();
        }

        return this.Refuse(outcome);
    }
}
