using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Hosting;

/// <summary>The same for every link that does not work, and the same answer to every address.</summary>
[HideAddress]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class NewHostingLinkPage(RequestHostingLink request) : PageModel
{
    [BindProperty]
    [Display(Name = "Your email address", Description = "The one the letter was sent to")]
    public string? Email { get; set; }

    public bool Asked { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var outcome = await request.Run(new(Email ?? ""), Actor.Nobody, stop);
        Asked = outcome.Succeeded;
        return outcome.Succeeded ? Page() : this.Refuse(outcome);
    }
}
