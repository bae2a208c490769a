using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class CoursesPage(FindCourses find, FindCourseDecisions decisions, Actor actor) : PageModel
{
    public const int PageSize = 50;

    public FindCourses.Found Found { get; private set; } = null!;

    public PageOf<FindCourses.Row> Courses { get; private set; } = null!;

    public IReadOnlyList<FindCourseDecisions.Row> Waiting { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Phase { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Phase) || !string.IsNullOrEmpty(Show);

    /// <summary>Courses of more than one accredited provider: then each says whose it is.</summary>
    public bool OfSeveral => Found.Rows.Select(row => row.Provider).Distinct().Count() > 1;

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        var found = await find.Run(CourseSearch.Of(Search, Phase, Show, Sort).Query, actor, stop);
        if (!found.Try(out var courses) || !(await decisions.Run(new(), actor, stop)).Try(out var waiting))
        {
            return NotFound();
        }

        (Found, Waiting) = (courses, waiting);
        Courses = PageOf<FindCourses.Row>.Of(courses.Rows, page ?? 1, PageSize);
        return Page();
    }
}
