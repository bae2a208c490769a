using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

internal sealed class RemovePlanPage(FindPlans find, RemovePlan remove, Actor actor) : PageModel
{
    public FindPlans.Row Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGet(PlanRunId plan, CancellationToken stop)
    {
        var found = await find.Run(new(plan), actor, stop);
        if (!found.Try(out var rows))
        {
            return NotFound();
        }

        Plan = rows[0];
        return Page();
    }

    public async Task<IActionResult> OnPost(PlanRunId plan, CancellationToken stop)
    {
        if (await OnGet(plan, stop) is NotFoundResult none)
        {
            return none;
        }

        var removed = await remove.Run(new(plan), actor, stop);
        if (!removed.Succeeded)
        {
            return this.Refuse(removed);
        }

        this.Say("The plan and its files are removed");
        return Redirect("/plans");
    }
}
