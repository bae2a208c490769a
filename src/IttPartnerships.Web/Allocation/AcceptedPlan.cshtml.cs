using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>What came of a plan when it was last accepted.</summary>
internal sealed class AcceptedPlanPage(SeeAccepted see, Actor actor) : PageModel
{
    public FindPlans.Row Plan { get; private set; } = null!;

    public AcceptPlan.Accepted Accepted { get; private set; } = null!;

    public async Task<IActionResult> OnGet(PlanRunId plan, CancellationToken stop)
    {
        if (!(await see.Run(new(plan), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        if (answer.Last is not { } last)
        {
            return Redirect($"/plans/{plan}/accept");
        }

        (Plan, Accepted) = (answer.Row, last);
        return Page();
    }
}
