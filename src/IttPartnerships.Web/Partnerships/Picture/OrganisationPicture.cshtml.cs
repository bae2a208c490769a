using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Picture;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Picture;

internal sealed class SurroundingsPage(ShowSurroundings show, Actor actor) : PageModel
{
    public PictureContent Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid organisation, CancellationToken stop)
    {
        var id = new OrganisationId(organisation);
        var address = PictureAddress.Read(PictureAddress.Surroundings(id), Request.Query);
        var outcome = await show.Run(new(id, address.Year), actor, stop);
        if (!outcome.Try(out var shown))
        {
            return this.Refuse(outcome);
        }

        Shown = new(PictureKind.Surroundings, shown, address);
        return Page();
    }
}
