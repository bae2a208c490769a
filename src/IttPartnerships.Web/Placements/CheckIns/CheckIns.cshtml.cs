using IttPartnerships.Access;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.CheckIns;

internal sealed class CheckInsPage(FindCheckIns find, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public CheckInView View { get; set; }

    public FindCheckIns.Answer Found { get; private set; } = null!;

    public PageLinks Links => new(Found.Page, Found.Pages, Request);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await find.Run(new(View, page ?? 1), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
