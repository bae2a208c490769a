using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Requirements;

internal sealed class AdjustmentsPage(FindAdjustments find, Actor actor) : PageModel
{
    public const int PageSize = 50;

    public FindAdjustments.Answer Found { get; private set; } = null!;

    public PageOf<FindAdjustments.Row> Rows { get; private set; } = null!;

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        Rows = PageOf<FindAdjustments.Row>.Of(found.Rows, page ?? 1, PageSize);
        return Page();
    }
}
