using IttPartnerships.Access;
using IttPartnerships.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class CoursePage(ShowCourse show, Actor actor) : PageModel
{
    public ShowCourse.Picture Picture { get; private set; } = null!;

    public bool MayAdd => !Picture.Course.Closed && (Picture.Rights.Arranges || Enum.GetValues<ComponentKind>().Any(Picture.Rights.Adds));

    public int Waiting => Picture.InUse.Count(line => line.Proposal is not null);

    public int Final => Picture.InUse.Count(line => line.Final is not null);

    public async Task<IActionResult> OnGet(CourseId course, CancellationToken stop)
    {
        if (!(await show.Run(new(course), actor, stop)).Try(out var picture))
        {
            return NotFound();
        }

        Picture = picture;
        return Page();
    }
}
