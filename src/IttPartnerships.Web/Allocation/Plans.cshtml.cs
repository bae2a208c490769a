using IttPartnerships.Access;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

internal sealed class PlansPage(FindPlans find, Actor actor) : PageModel
{
    public IReadOnlyList<FindPlans.Row> Plans { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var found = await find.Run(new(), actor, stop);
        if (!found.Try(out var plans))
        {
            return NotFound();
        }

        Plans = plans;
        return Page();
    }
}
