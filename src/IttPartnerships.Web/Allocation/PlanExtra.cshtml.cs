using IttPartnerships.Access;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>An extra offer a plan advises, with the schools near there that might give it.</summary>
internal sealed class PlanExtraPage(FindWhoMightHelp find, ReadPlan read, Actor actor) : PageModel
{
    private MadePlan made = null!;

    public FindWhoMightHelp.Answer Answer { get; private set; } = null!;

    public int NumberOf(string trainee) => made.Trainees.First(one => one.Name == trainee).Number + 1;

    /// <param name="number">As people count: from 1.</param>
    public async Task<IActionResult> OnGet(PlanRunId plan, int number, CancellationToken stop)
    {
        if (!(await find.Run(new(plan, number - 1), actor, stop)).Try(out var answer) || !(await read.Run(new(plan), actor, stop)).Try(out var whole))
        {
            return NotFound();
        }

        (Answer, made) = (answer, whole.Plan);
        return Page();
    }
}
