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

    public IEnumerable<string> Said
    {
        get
        {
            yield return Accepted.Pencilled == 0
                ? "No placement was pencilled."
                : $"Pencilled {PlanWords.Count(Accepted.Pencilled, "placement")} for {PlanWords.Count(Accepted.Trainees, "trainee")}. Nobody has been told of these: propose them to schools when you are ready.";
            if (Accepted.Unchanged.Count > 0)
            {
                yield return $"For {PlanWords.Count(Accepted.Unchanged.Count, "trainee")} nothing was to change.";
            }

            if (Accepted.Explained > 0)
            {
                yield return $"The reason for {PlanWords.Count(Accepted.Explained, "placement")} that stood already can now be read by {(Accepted.Explained == 1 ? "its trainee" : "their trainees")}, once published.";
            }

            if (Accepted.CalledOff > 0)
            {
                yield return $"{PlanWords.Count(Accepted.CalledOff, "placement")} at the school that drops out {(Accepted.CalledOff == 1 ? "was" : "were")} called off, and the school has been told by email.";
            }

            if (Accepted.OffersTakenBack > 0)
            {
                yield return $"{PlanWords.Count(Accepted.OffersTakenBack, "offer")} of that school {(Accepted.OffersTakenBack == 1 ? "was" : "were")} taken back: no later plan uses {(Accepted.OffersTakenBack == 1 ? "it" : "them")}.";
            }
        }
    }

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
