using IttPartnerships.Access;
using IttPartnerships.Trainees.OwnView;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Trainees.OwnView;

/// <summary>A page opened by a trainee's link.</summary>
[HideAddress]
[EnableRateLimiting(RateLimits.Link)]
internal abstract class MyTrainingPage(OpenMyTraining open) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public MyTraining Mine { get; private set; } = null!;

    public string Here => $"/my-training/{Uri.EscapeDataString(Token)}";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : Redirect("/my-training/new");

    protected async Task<bool> Load(CancellationToken stop)
    {
        if (!(await open.Run(new(Token), Actor.Nobody, stop)).Try(out var mine))
        {
            return false;
        }

        Mine = mine;
        return true;
    }
}
