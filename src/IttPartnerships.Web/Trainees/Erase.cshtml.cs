using IttPartnerships.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Trainees;

internal sealed class EraseTraineePage(ShowTrainee show, EraseTrainee erase, Actor actor) : OneTrainee(show, actor)
{
    [BindProperty]
    public bool Confirmed { get; set; }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = await erase.Run(new(Id, Confirmed), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The trainee’s personal data has been erased");
        return LocalRedirect("/trainees");
    }
}
