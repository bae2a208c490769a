using IttPartnerships.Access;
using IttPartnerships.Trainees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees;

internal sealed class TraineePage(ShowTrainee show, Actor actor) : PageModel
{
    public ShowTrainee.Picture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGet(TraineeId trainee, CancellationToken stop)
    {
        if (!(await show.Run(new(trainee), actor, stop)).Try(out var picture))
        {
            return NotFound();
        }

        Picture = picture;
        return Page();
    }
}
