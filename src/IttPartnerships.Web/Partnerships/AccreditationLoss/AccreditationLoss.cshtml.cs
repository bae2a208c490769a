using IttPartnerships.Access;
using IttPartnerships.Partnerships.AccreditationLoss;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.AccreditationLoss;

internal sealed class AccreditationLossPage(FindAccreditationLoss find, Actor actor) : PageModel
{
    public IReadOnlyList<FindAccreditationLoss.Loss> Losses { get; private set; } = [];

    public bool MayChoose => actor.May(Permission.SignAgreements);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var losses))
        {
            return NotFound();
        }

        Losses = losses;
        return Page();
    }
}
