using IttPartnerships.Access;
using IttPartnerships.Partnerships.Capacity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Capacity;

internal sealed class AssessmentPage(ShowCapacity show, Actor actor) : PageModel
{
    public ShowCapacity.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CapacityAssessmentId assessment, CancellationToken stop)
    {
        var found = await show.Run(new(assessment), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Shown = answer;
        return Page();
    }
}
