using IttPartnerships.Access;
using IttPartnerships.Trainees;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees;

internal sealed class TraineesPage(FindTrainees find, Actor actor) : PageModel
{
    public const int PageSize = 50;

    public FindTrainees.Found Found { get; private set; } = null!;

    public PageOf<FindTrainees.Row> Trainees { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Course { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Partner { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Missing { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public TraineeSearch Asked => new(Search, Year, Course, Status, Partner, Missing, Sort);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await find.Run(Asked.Query, actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        Trainees = PageOf<FindTrainees.Row>.Of(found.Rows, page ?? 1, PageSize);
        return Page();
    }
}
