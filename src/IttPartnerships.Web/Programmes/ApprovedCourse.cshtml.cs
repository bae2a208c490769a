using IttPartnerships.Access;
using IttPartnerships.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class ApprovedCoursePage(ReadApprovedCourse read, Actor actor) : PageModel
{
    public ReadApprovedCourse.Picture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CourseId course, CancellationToken stop)
    {
        if (!(await read.Run(new(course), actor, stop)).Try(out var picture))
        {
            return NotFound();
        }

        Picture = picture;
        return Page();
    }
}
