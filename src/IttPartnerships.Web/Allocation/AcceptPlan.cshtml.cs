using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>Accepts a made plan of a year, for everybody or for some.</summary>
internal sealed class AcceptPlanPage(ReadPlan read, AcceptPlan accept, Actor actor) : PageModel
{
    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    [BindProperty]
    public bool ShowReasons { get; set; }

    public FindPlans.Row Plan { get; private set; } = null!;

    /// <summary>With at least one place in the plan.</summary>
    public IReadOnlyList<PlannedTrainee> Trainees { get; private set; } = [];

    public AcceptPlan.Accepted? Accepted { get; private set; }

    public async Task<IActionResult> OnGet(PlanRunId plan, CancellationToken stop)
    {
        if (!(await read.Run(new(plan), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        Plan = answer.Row;
        Trainees = [.. answer.Plan.Trainees.Where(trainee => trainee.Slots.Any(slot => slot.School is not null))];
        return Page();
    }

    /// <param name="all">Everybody, whoever is ticked.</param>
    public async Task<IActionResult> OnPost(PlanRunId plan, [FromForm] bool all, CancellationToken stop)
    {
        if (await OnGet(plan, stop) is NotFoundResult none)
        {
            return none;
        }

        if (!Plan.CanBeAccepted)
        {
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!all && Chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Tick the trainees to accept the plan for, or accept it for everybody");
            return Page();
        }

        if (!all && Chosen.Except(Trainees.Select(trainee => trainee.Number)).Any())
        {
            ModelState.AddModelError(nameof(Chosen), "Tick only trainees who are in this plan. Nothing was accepted");
            return Page();
        }

        var accepted = await accept.Run(new(plan, all ? null : Chosen, ShowReasons), actor, stop);
        if (!accepted.Try(out var done))
        {
            return this.Refuse(accepted);
        }

        Accepted = done;
        return Page();
    }
}
