using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class ChangeCoursePage(ShowCourse show, KeepCourse keep, FindLeadPartners partners, Actor actor) : PageModel
{
    [BindProperty]
    public CourseForm Form { get; set; } = new();

    public Course Course { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CourseId course, CancellationToken stop)
    {
        if (!await Load(course, stop))
        {
            return NotFound();
        }

        Form = CourseForm.Of(Course);
        await Form.Offer(partners, actor, stop);
        return Page();
    }

    public async Task<IActionResult> OnPost(CourseId course, CancellationToken stop)
    {
        if (!await Load(course, stop))
        {
            return NotFound();
        }

        await Form.Offer(partners, actor, stop);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await keep.Run(Form.Command(course), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say("The course has been changed");
        return LocalRedirect($"/courses/{course.Value}");
    }

    private async Task<bool> Load(CourseId course, CancellationToken stop)
    {
        if (!(await show.Run(new(course), actor, stop)).Try(out var picture) || !picture.Rights.Arranges)
        {
            return false;
        }

        Course = picture.Course;
        return true;
    }
}
