using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>Accepts a made plan of a year, for everybody or for some. What came of it is told on a page of its own.</summary>
internal sealed class AcceptPlanPage(PreviewAccepting preview, AcceptPlan accept, Actor actor) : PageModel
{
    public const string Everybody = "everybody";
    public const string Some = "some";

    [BindProperty(SupportsGet = true)]
    public string? Whom { get; set; }

    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    [BindProperty]
    public bool ShowReasons { get; set; }

    public PreviewAccepting.Answer Answer { get; private set; } = null!;

    public bool IsForSome => Whom == Some;

    public FindPlans.Row Plan => Answer.Row;

    public static string Does(PreviewAccepting.One one) =>
        one.Gone is { } gone ? $"cannot be accepted: {gone}" : one.Changes > 0 ? $"changes {PlanWords.Count(one.Changes, "placement")}" : "changes nothing";

    public async Task<IActionResult> OnGet(PlanRunId plan, CancellationToken stop)
    {
        if (!(await preview.Run(new(plan), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        Answer = answer;
        return Page();
    }

    public async Task<IActionResult> OnPost(PlanRunId plan, CancellationToken stop)
    {
        if (await OnGet(plan, stop) is NotFoundResult none)
        {
            return none;
        }

        if (!Plan.CanBeAccepted || !ModelState.IsValid)
        {
            return Page();
        }

        if (Wrong() is var (field, sentence))
        {
            ModelState.AddModelError(field, sentence);
            return Page();
        }

        var accepted = await accept.Run(new(plan, Whom == Everybody ? null : Chosen, ShowReasons), actor, stop);
        return accepted.Succeeded ? Redirect($"/plans/{plan}/accepted") : this.Refuse(accepted);
    }

    private (string Field, string Sentence)? Wrong() =>
        Whom is not (Everybody or Some) ? ("", "Choose whether you accept the plan for everybody or for some")
        : Whom == Everybody ? null
        : Chosen.Count == 0 ? (nameof(Chosen), "Tick the trainees to accept the plan for, or accept it for everybody")
        : Chosen.Except(Answer.Trainees.Select(one => one.Planned.Number)).Any() ? (nameof(Chosen), "Tick only trainees who are in this plan. Nothing was accepted")
        : null;
}
