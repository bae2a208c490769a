using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class ActivityPage(ShowOversightActivity show, Actor actor) : PageModel
{
    public ShowOversightActivity.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(OversightActivityId activity, CancellationToken stop)
    {
        var found = await show.Run(new(activity), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Shown = answer;
        return Page();
    }
}
