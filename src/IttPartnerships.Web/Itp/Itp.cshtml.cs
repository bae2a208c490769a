using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Web.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Itp;

internal sealed class ItpPage(FindItpUnits find, FindHostedItp hosted, Actor actor) : PageModel
{
    public const int PageSize = 20;

    public FindItpUnits.Found Found { get; private set; } = null!;

    public PageOf<FindItpUnits.CourseRow> Courses { get; private set; } = null!;

    public IReadOnlyList<FindHostedItp.Row> Hosted { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    public async Task<IActionResult> OnGet(int? year, [FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await find.Run(new(PatternWords.Year(year), Search), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        Courses = PageOf<FindItpUnits.CourseRow>.Of(found.Courses, page ?? 1, PageSize);
        Hosted = (await hosted.Run(new(), actor, stop)).Try(out var groups) ? groups : [];
        return Page();
    }
}
