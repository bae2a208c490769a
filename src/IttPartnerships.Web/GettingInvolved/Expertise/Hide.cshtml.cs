using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Expertise;

/// <summary>Only ever sent from the person's own page.</summary>
internal sealed class HidePage(HideExpertise hide, Actor actor) : PageModel
{
    public async Task<IActionResult> OnPost(Guid? partnership, CancellationToken stop)
    {
        var outcome = await hide.Run(new(partnership is { } provider ? new OrganisationId(provider) : null), actor, stop);
        if (outcome.Succeeded)
        {
            this.Say("Nobody in that partnership sees it any more");
        }

        return Redirect("/expertise/mine");
    }
}
