using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class AddComponentPage(ShowCourse show, FindDesignPartners partners, KeepComponent keep, Actor actor) : PageModel
{
    [BindProperty]
    public ComponentForm Form { get; set; } = new();

    public ShowCourse.Picture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CourseId course, CancellationToken stop)
    {
        if (!await Load(course, stop))
        {
            return NotFound();
        }

        Form.After = Form.Others.Count > 0 ? Form.Others[^1].Id.Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(CourseId course, CancellationToken stop)
    {
        if (!await Load(course, stop))
        {
            return NotFound();
        }

        var outcome = await keep.Run(Form.Command(course, null), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say($"{Form.Title} has been added");
        return LocalRedirect($"/courses/components/{outcome.Value.Value}");
    }

    private async Task<bool> Load(CourseId course, CancellationToken stop)
    {
        if (!(await show.Run(new(course), actor, stop)).Try(out var picture)
            || !(picture.Rights.Arranges || Enum.GetValues<ComponentKind>().Any(picture.Rights.Adds)))
        {
            return false;
        }

        Picture = picture;
        Form.Offer(picture, (await partners.Run(new(course), actor, stop)).Try(out var leads) ? leads : [], null);
        return true;
    }
}
