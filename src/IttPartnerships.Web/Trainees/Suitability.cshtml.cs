using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Trainees;

internal sealed class SuitabilityPage(ShowTrainee show, ConfirmSuitability confirm, Actor actor) : OneTrainee(show, actor)
{
    [BindProperty]
    [Display(Name = "When were the checks complete?")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = await confirm.Run(new([Id], On, Confirmed), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("Suitability has been confirmed");
        return LocalRedirect(Back);
    }
}
