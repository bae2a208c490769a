using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Hosting;

internal sealed class OfferPage(ShowOffer show, Actor actor) : PageModel
{
    public ShowOffer.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(OfferId offer, CancellationToken stop)
    {
        if (!(await show.Run(new(offer), actor, stop)).Try(out var view))
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
