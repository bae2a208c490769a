using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Requirements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Requirements;

internal sealed class DecideAdjustmentPage(FindAdjustments find, DecideAdjustment decide, Actor actor) : AdjustmentPage(find, decide, actor)
{
    [BindProperty]
    [Display(Name = "What do you decide?")]
    public AdjustmentState? Decision { get; set; }

    public async Task<IActionResult> OnPost(AdjustmentId adjustment, Guid version, CancellationToken stop)
    {
        if (!await Load(adjustment, stop))
        {
            return NotFound();
        }

        if (Decision is not (AdjustmentState.Approved or AdjustmentState.Refused))
        {
            ModelState.AddModelError(nameof(Decision), "Choose whether you approve or refuse it");
            return Page();
        }

        return await Decide(Decision.Value, version, Decision == AdjustmentState.Approved ? "The adjustment is approved and counts from now on" : "The adjustment is refused", stop);
    }
}
