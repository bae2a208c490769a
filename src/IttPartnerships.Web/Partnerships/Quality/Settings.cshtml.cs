using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.Quality;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Quality;

/// <summary>Placement settings by whether they were visited.</summary>
internal sealed class SettingsPage(FindSettings find, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public SettingStanding? Standing { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public FindSettings.Answer Found { get; private set; } = null!;

    public OrganisationId? Own => actor.Organisation;

    public PageLinks Links => new(Found.Page, Found.Pages, Request);

    public static string Colour(SettingStanding standing) => standing switch
    {
        SettingStanding.Never => "govuk-tag--orange",
        SettingStanding.Expired => "govuk-tag--red",
        SettingStanding.ExpiresSoon => "govuk-tag--yellow",
        _ => "govuk-tag--green",
    };

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await find.Run(new(Standing, Words, page ?? 1), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
