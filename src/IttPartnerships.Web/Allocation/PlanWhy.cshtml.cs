using IttPartnerships.Access;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>Why a trainee is where they are, and what speaks against any other school.</summary>
internal sealed class PlanWhyPage(ExplainPlan explain, ReadPlan read, Actor actor) : PageModel
{
    private IReadOnlyList<PlanReport.AdviceRow> advice = [];

    [BindProperty(SupportsGet = true, Name = "school")]
    public string School { get; set => field = (value ?? "").Trim(); } = "";

    public int Number { get; private set; }

    public ExplainPlan.Answer Answer { get; private set; } = null!;

    public int ExtraOf(string sentence) => advice.ToList().FindIndex(extra => extra.Sentence == sentence);

    /// <param name="number">As people count: from 1.</param>
    public async Task<IActionResult> OnGet(PlanRunId plan, int number, CancellationToken stop)
    {
        if (!(await explain.Run(new(plan, number - 1, School), actor, stop)).Try(out var answer) || !(await read.Run(new(plan), actor, stop)).Try(out var made))
        {
            return NotFound();
        }

        (Answer, Number, advice) = (answer, number, made.Plan.Report.Advice);
        return Page();
    }
}
