using IttPartnerships.Access;
using IttPartnerships.Partnerships.Picture;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Picture;

internal sealed class CountryPicturePage(ShowCountry show, Actor actor) : PageModel
{
    public PictureContent Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var address = PictureAddress.Read(PictureAddress.Country, Request.Query);
        var outcome = await show.Run(new(address.Year), actor, stop);
        if (!outcome.Try(out var shown))
        {
            return this.Refuse(outcome);
        }

        Shown = new(PictureKind.Country, shown, address);
        return Page();
    }
}
