using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements;

internal sealed class BoardPage(FindBoard find, CurrentActor current, TimeProvider clock, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Course { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public FindBoard.Found Found { get; private set; } = null!;

    public bool BySchool => By == "school";

    public AcademicYear InYear => PlacementFilter.YearOf(Year, clock.Today());

    public PageLinks Links => new(Found.Page, Found.Pages, Request);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (current.Organisation is { Trains: false })
        {
            return Redirect("/placements/proposals"); // A school that only hosts has its trainees there.
        }

        var course = CourseId.TryParse(Course, null, out var chosen) ? chosen : (CourseId?)null;
        if (!(await find.Run(new(InYear, BySchool, course, Words, Show == "gaps", Math.Max(page ?? 1, 1)), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
