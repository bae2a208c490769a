using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

/// <summary>Only ever sent from the list of contributors.</summary>
internal sealed class RemoveContributorPage(RemoveContributor remove, Actor actor) : PageModel
{
    public async Task<IActionResult> OnPost(ComponentId component, Guid contributor, CancellationToken stop)
    {
        var outcome = await remove.Run(new(component, new OrganisationId(contributor)), actor, stop);
        if (!outcome.Succeeded)
        {
            return NotFound();
        }

        this.Say("They have been taken off");
        return LocalRedirect($"/courses/components/{component.Value}/contributors");
    }
}
