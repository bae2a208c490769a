using IttPartnerships.Access;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

internal sealed class PlanFairnessPage(ShowFairness show, Actor actor) : PageModel
{
    public ShowFairness.Answer Answer { get; private set; } = null!;

    public async Task<IActionResult> OnGet(PlanRunId plan, CancellationToken stop)
    {
        if (!(await show.Run(new(plan), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        Answer = answer;
        return Page();
    }
}
