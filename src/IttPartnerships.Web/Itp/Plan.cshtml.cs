using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Programmes;
using IttPartnerships.Web.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Itp;

internal sealed class PlanPage(PlanItp plan, Actor actor, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPost(CourseId course, int? year, CancellationToken stop)
    {
        var of = PatternWords.Year(year) ?? AcademicYear.Of(clock.Today());
        var outcome = await plan.Run(new(course, of), actor, stop);
        if (outcome.Refusals.Any(refusal => refusal.Code == Refusal.NotFound.Code))
        {
            return NotFound();
        }

        this.Say(outcome.Succeeded ? $"{CourseWords.Count(outcome.Value, "week")} planned. Name who gives the expert input, and make groups" : outcome.Refusals[0].Statement);
        return LocalRedirect($"/itp?year={of.StartYear}");
    }
}
