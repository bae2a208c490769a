using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Access;

[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ForgottenPasswordPage(RequestPasswordReset request, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Email address", Description = "The one your account has. We will send you a link")]
    public string? Email { get; set; }

    public bool Sent { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var outcome = await request.Run(new(Email ?? ""), actor, stop);
        Sent = outcome.Succeeded;
        return outcome.Succeeded ? Page() : this.Refuse(outcome);
    }
}
