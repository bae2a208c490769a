using IttPartnerships.Access;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>Several plans side by side.</summary>
internal sealed class ComparePlansPage(ComparePlans compare, Actor actor) : PageModel
{
    public ComparePlans.Answer Answer { get; private set; } = null!;

    /// <summary>Chosen, but not to be compared: not made, removed, or never there.</summary>
    public int Missing { get; private set; }

    private HashSet<PlanRunId> Chosen { get; set; } = [];

    public bool IsTicked(PlanRunId plan) => Chosen.Contains(plan) || Answer.Sides.Any(side => side.Plan.Id == plan);

    public async Task<IActionResult> OnGet([FromQuery(Name = "plan")] PlanRunId[] plans, CancellationToken stop)
    {
        if (!(await compare.Run(new(plans), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        (Answer, Chosen) = (answer, [.. plans]);
        Missing = Chosen.Count(plan => answer.All.All(row => row.Id != plan));
        if (Chosen.Count - Missing > ComparePlans.Most)
        {
            ModelState.AddModelError("plan", $"Tick at most {ComparePlans.Most} plans. Only the latest {ComparePlans.Most} of those you ticked are compared here");
        }

        return Page();
    }
}
