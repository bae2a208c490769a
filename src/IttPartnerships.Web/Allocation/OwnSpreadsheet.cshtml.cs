using IttPartnerships.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>The way from one's own workbook to a plan, step by step.</summary>
internal sealed class OwnSpreadsheetPage(Actor actor) : PageModel
{
    public IActionResult OnGet() => actor.May(Permission.MakePlans) ? Page() : NotFound();
}
