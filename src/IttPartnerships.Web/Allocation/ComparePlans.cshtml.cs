using IttPartnerships.Access;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>Several plans side by side.</summary>
internal sealed class ComparePlansPage(ComparePlans compare, Actor actor) : PageModel
{
    public ComparePlans.Answer Answer { get; private set; } = null!;

    public async Task<IActionResult> OnGet([FromQuery(Name = "plan")] PlanRunId[] plans, CancellationToken stop)
    {
        if (!(await compare.Run(new(plans), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        Answer = answer;
        return Page();
    }
}
