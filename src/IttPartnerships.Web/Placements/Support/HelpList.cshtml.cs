using IttPartnerships.Access;
using IttPartnerships.Placements.Support;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Support;

internal sealed class HelpListPage(FindHelp find, Actor actor) : PageModel
{
    /// <summary>Those that were answered too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Answered { get; set; }

    public FindHelp.Answer Found { get; private set; } = null!;

    public PageLinks Links => new(Found.Page, Found.Pages, Request);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await find.Run(new(Answered, page ?? 1), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
