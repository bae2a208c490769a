using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace IttPartnerships.Web.GettingInvolved.Expertise;

/// <summary>
/// The directory. It is not exported: a file of people would go on where the person's consent has ended.
/// </summary>
internal sealed class ExpertisePage(FindExpertise find, Actor actor) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "place")]
    public string? Place { get; set; }

    [FromQuery(Name = "subject")]
    public string? Subject { get; set; }

    [FromQuery(Name = "phase")]
    public string? Phase { get; set; }

    [FromQuery(Name = "partnership")]
    public string? Partnership { get; set; }

    public FindExpertise.Found Found { get; private set; } = null!;

    public bool IsNarrowed => ((string?[])[Words, Place, Subject, Phase, Partnership]).Any(part => !string.IsNullOrWhiteSpace(part));

    public string Count => Found.Total == 1 ? "1 person" : $"{Found.Total:N0} people";

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] string? page, CancellationToken stop)
    {
        var outcome = await find.Run(
            new(
                Words, Place, Subject, CodeWord.ReadOne<TrainingPhase>(Phase), OrganisationId.TryParse(Partnership, null, out var partnership) ? partnership : null,
                int.TryParse(page, out var number) ? number : 1),
            actor, stop);
        if (!outcome.Try(out var found))
        {
            return this.Refuse(outcome);
        }

        Found = found;
        return Page();
    }

    public string Link(int page) => QueryHelpers.AddQueryString("/expertise", new Dictionary<string, string?>
    {
        ["q"] = Words, ["place"] = Place, ["subject"] = Subject, ["phase"] = Phase, ["partnership"] = Partnership, ["page"] = $"{page}",
    }.Where(each => !string.IsNullOrEmpty(each.Value)));
}
