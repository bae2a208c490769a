using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Web.Access;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements;

internal sealed class PlacementsPage(FindPlacements find, CurrentActor current, TimeProvider clock, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Course { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Window { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Problem { get; set; }

    public FindPlacements.Found Found { get; private set; } = null!;

    public PlacementSearch Search => Filter.Search(clock.Today());

    public bool IsFiltered => Filter.IsFiltered;

    public PageLinks Links => new(Found.Page, Found.Pages, Request);

    private PlacementFilter Filter => new(Year, State, Course, Words, Window, Problem);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (current.Organisation is { Trains: false })
        {
            return Redirect("/placements/proposals"); // A school that only hosts has its trainees there.
        }

        if (!(await find.Run(new(Search, Math.Max(page ?? 1, 1)), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
