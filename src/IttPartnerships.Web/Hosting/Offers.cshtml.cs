using IttPartnerships.Access;
using IttPartnerships.Hosting.Search;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Web.Organisations;
using IttPartnerships.Web.Organisations.Map;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Hosting;

/// <summary>What schools offer, as far as the reader may see it: as a list, on a map, to take away.</summary>
internal sealed class OffersPage(FindOffers find, CurrentRegister register, Actor actor, TimeProvider clock) : PageModel
{
    public OfferSearch Search { get; private set; } = null!;

    public FindOffers.Found? Found { get; private set; }

    public MapContent? Map { get; private set; }

    public DateOnly Today => clock.Today();

    public bool AsMap => Request.Query["as"] == "map";

    public string? Given(string name) => Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    public bool IsFiltered => Request.Query.Any(part => part.Key is not ("year" or "page" or "as" or "sort") && !string.IsNullOrWhiteSpace(part.Value));

    public PageLinks Links => new(Found!.Page, Found.Pages, Request);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        Search = OfferAddress.Read(Request.Query, await register.Now(stop), Today);
        if (Given("contrast") is { } contrast && Search.ContrastWith is null)
        {
            ModelState.AddModelError("contrast", $"No school is called “{(contrast.Length > 60 ? contrast[..60] : contrast)}” or has this number. Enter its URN or its whole name");
        }

        var outcome = await find.Run(new(Search, Math.Max(page ?? 1, 1)), actor, stop);
        if (!outcome.Try(out var found))
        {
            return outcome.Refusals.Contains(Refusal.NotFound) ? NotFound() : Refused(outcome.Refusals);
        }

        Found = found;
        Map = AsMap ? MapOf((await find.Run(new(Search, 0), actor, stop)).Value) : null;
        return Page();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused(IEnumerable<Refusal> refusals)
    {
        ModelState.Add(refusals.Select(refusal => refusal with { Field = refusal.Field?.ToLowerInvariant() }));
        return Page();
    }

    private static MapContent MapOf(FindOffers.Found found) => new(
        $"Schools that offer places in {found.Search.Year}",
        [.. found.Rows.DistinctBy(row => row.Offer.School).Select(row => new MapPoint(row.School, $"/hosting/offers/{row.Offer.Id.Value}", row.Place, FindPage.Mark(OrganisationKind.School, row.Setting, hasRole: false)))])
    {
        Centre = found.Near is { } near ? new MapCentre(near.InWords, near.Place) : null,
    };
}
