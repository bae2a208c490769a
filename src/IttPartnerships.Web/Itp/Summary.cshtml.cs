using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Itp;

internal sealed class SummaryPage(SumItp sum, Actor actor, TimeProvider clock) : PageModel
{
    public SumItp.Picture Picture { get; private set; } = null!;

    public PageOf<SumItp.Row> Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CourseId course, int? year, [FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await sum.Run(new(course, PatternWords.Year(year) ?? AcademicYear.Of(clock.Today())), actor, stop)).Try(out var picture))
        {
            return NotFound();
        }

        Picture = picture;
        Rows = PageOf<SumItp.Row>.Of(picture.Rows, page ?? 1, 100);
        return Page();
    }
}
