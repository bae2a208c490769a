using IttPartnerships.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees;

internal sealed class ChangeTraineePage(ShowTrainee show, KeepTrainee keep, FindTraineeCourses courses, Actor actor) : PageModel
{
    [BindProperty]
    public TraineeForm Form { get; set; } = new();

    public ShowTrainee.Picture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGet(TraineeId trainee, CancellationToken stop)
    {
        if (!await Load(trainee, stop))
        {
            return NotFound();
        }

        Form = TraineeForm.Of(Picture);
        return Page();
    }

    public async Task<IActionResult> OnPost(TraineeId trainee, CancellationToken stop)
    {
        if (!await Load(trainee, stop))
        {
            return NotFound();
        }

        var outcome = await keep.Run(new(trainee, Form.Details, Form.Version), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say("The trainee’s details have been saved");
        return LocalRedirect($"/trainees/{trainee.Value}");
    }

    private async Task<bool> Load(TraineeId trainee, CancellationToken stop)
    {
        if (!(await show.Run(new(trainee), actor, stop)).Try(out var picture) || !picture.MayKeep)
        {
            return false;
        }

        Picture = picture;
        var found = await courses.Run(new(), actor, stop);
        var open = found.Succeeded ? found.Value : [];
        var own = new FindTraineeCourses.Row(picture.Course.Id, picture.Course.Code, picture.Course.Title);
        ViewData["Courses"] = open.Contains(own) ? open : (IReadOnlyList<FindTraineeCourses.Row>)[own, .. open];
        return true;
    }
}
