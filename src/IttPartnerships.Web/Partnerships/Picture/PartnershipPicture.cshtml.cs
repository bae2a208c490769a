using IttPartnerships.Access;
using IttPartnerships.Partnerships.Picture;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Picture;

/// <summary>The partnership of the address, or else the first of those the organisation is in.</summary>
internal sealed class PartnershipPicturePage(ShowPartnership show, FindMyPartnerships find, Actor actor) : PageModel
{
    /// <summary>Null where the organisation is in no partnership.</summary>
    public PictureContent? Shown { get; private set; }

    public IReadOnlyList<FindMyPartnerships.Row> Mine { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var address = PictureAddress.Read(PictureAddress.Partnership, Request.Query);
        Mine = (await find.Run(new(), actor, stop)).Try(out var mine) ? mine : [];
        if ((address.Provider ?? (Mine is [var first, ..] ? first.Provider : null)) is not { } provider)
        {
            return Page();
        }

        var outcome = await show.Run(new(provider, address.Year), actor, stop);
        if (!outcome.Try(out var shown))
        {
            return this.Refuse(outcome);
        }

        Shown = new(PictureKind.Partnership, shown, address);
        return Page();
    }
}
