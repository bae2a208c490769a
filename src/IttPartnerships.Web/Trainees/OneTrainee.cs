using IttPartnerships.Access;
using IttPartnerships.Trainees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees;

/// <summary>A page about one trainee that changes something: not there for who may not.</summary>
internal abstract class OneTrainee(ShowTrainee show, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Trainee { get; set; }

    public ShowTrainee.Picture Picture { get; private set; } = null!;

    public TraineeId Id => TraineeId.From(Trainee);

    public string Back => $"/trainees/{Trainee}";

    protected Actor Actor => actor;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Begin();
        return Page();
    }

    /// <summary>Fills the form before it is first shown.</summary>
    protected virtual void Begin()
    {
    }

    protected async Task<bool> Load(CancellationToken stop)
    {
        if (!(await show.Run(new(Id), actor, stop)).Try(out var picture) || !picture.MayKeep)
        {
            return false;
        }

        Picture = picture;
        return true;
    }
}
