using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Oversight;

/// <summary>Only ever sent from the activity's page; an action that changed meanwhile is shown there as it is now.</summary>
internal sealed class TakePage(TakeOversightAction take, Actor actor) : PageModel
{
    public async Task<IActionResult> OnPost(OversightActivityId activity, OversightActionId oversightAction, Guid version, CancellationToken stop)
    {
        var outcome = await take.Run(new(activity, oversightAction, version), actor, stop);
        if (outcome.Refusals.Any(refusal => refusal.Code == Refusal.NotFound.Code))
        {
            return NotFound();
        }

        if (outcome.Succeeded)
        {
            this.Say("The action is yours");
        }

        return LocalRedirect($"{OversightLinks.To(activity)}#action-{oversightAction.Value}");
    }
}
