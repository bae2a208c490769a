using IttPartnerships.Access;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class AccountPage(FindMyAccount find, SignOutEverywhere signOutEverywhere, Actor actor) : PageModel
{
    public FindMyAccount.Account Account { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop) => Account = (await find.Run(new(), actor, stop)).Value;

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var outcome = await signOutEverywhere.Run(new(), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return Redirect("/sign-in?signed-out=true");
    }
}
