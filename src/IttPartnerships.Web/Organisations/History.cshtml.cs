using IttPartnerships.Kernel;
using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Journal;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations;

internal sealed class HistoryPage(SeeHistory see, Actor actor) : PageModel
{
    public SeeHistory.History History { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public Pages Pages => new(History.Page, History.Pages, page => $"{Address}/history?p={page}");

    public async Task<IActionResult> OnGet(Guid organisation, int? p, CancellationToken stop)
    {
        Address = FindPage.Link(new OrganisationId(organisation));
        var outcome = await see.Run(new(new OrganisationId(organisation), p ?? 1), actor, stop);
        if (!outcome.Try(out var history))
        {
            return this.Refuse(outcome);
        }

        History = history;
        return Page();
    }

    public static string At(DateTimeOffset at) =>
        Dates.InLondon(at).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
