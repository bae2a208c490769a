using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements;

/// <summary>Calls a placement off before it begins; ends one that is under way.</summary>
internal sealed class WithdrawPlacementPage(ShowPlacement show, WithdrawPlacement withdraw, EndPlacementEarly end, TimeProvider clock, Actor actor) : PageModel
{
    public ShowPlacement.View View { get; private set; } = null!;

    public bool Ends => View.Placement.State == PlacementState.UnderWay;

    [BindProperty]
    [Display(Name = "Reason", Description = "Kept with the placement. The school can read it")]
    public string? Reason { get; set; }

    [BindProperty]
    [Display(Name = "The last day")]
    public DateOnly? LastDay { get; set; }

    public async Task<IActionResult> OnGet(PlacementId placement, CancellationToken stop)
    {
        LastDay = clock.Today();
        return await Load(placement, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(PlacementId placement, Guid version, CancellationToken stop)
    {
        if (!await Load(placement, stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = Ends ? await end.Run(new(placement, version, LastDay, Reason), actor, stop) : await withdraw.Run(new(placement, version, Reason), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(Ends ? "The placement ends early" : "The placement is withdrawn");
        return LocalRedirect($"/placements/{placement.Value}");
    }

    private async Task<bool> Load(PlacementId placement, CancellationToken stop)
    {
        var found = await show.Run(new(placement), actor, stop);
        View = found.Succeeded ? found.Value : null!;
        return found.Succeeded && View.MayKeep;
    }
}
