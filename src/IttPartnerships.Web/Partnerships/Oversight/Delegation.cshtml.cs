using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class DelegationPage(ShowOversight show, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public ShowOversight.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(DelegationId delegation, CancellationToken stop)
    {
        var found = await show.Run(new(delegation, On), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Shown = answer;
        return Page();
    }
}
