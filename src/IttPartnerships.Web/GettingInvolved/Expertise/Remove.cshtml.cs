using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Expertise;

internal sealed class RemovePage(RemoveExpertise remove, Actor actor) : PageModel
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if ((await remove.Run(new(), actor, stop)).Succeeded)
        {
            this.Say("What you offered has been removed");
        }

        return Redirect("/expertise");
    }
}
