using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class CloseCoursePage(ShowCourse show, CloseCourse close, Actor actor) : PageModel
{
    public Course Course { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CourseId course, CancellationToken stop) => await Load(course, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CourseId course, bool closed, Guid version, CancellationToken stop)
    {
        if (!await Load(course, stop))
        {
            return NotFound();
        }

        var outcome = await close.Run(new(course, closed, version), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(closed ? "The course is closed" : "The course is open again");
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
