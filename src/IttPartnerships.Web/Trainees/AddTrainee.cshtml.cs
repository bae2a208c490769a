using IttPartnerships.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees;

internal sealed class AddTraineePage(KeepTrainee keep, FindTraineeCourses courses, Actor actor) : PageModel
{
    [BindProperty]
    public TraineeForm Form { get; set; } = new();

    public IReadOnlyList<FindTraineeCourses.Row> Courses { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        await Load(stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        var outcome = await keep.Run(new(null, Form.Details), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say($"{Form.Name} has been added");
        return LocalRedirect($"/trainees/{outcome.Value.Value}");
    }

    private async Task Load(CancellationToken stop)
    {
        var found = await courses.Run(new(), actor, stop);
        Courses = found.Succeeded ? found.Value : [];
        ViewData["Courses"] = Courses;
    }
}
