using IttPartnerships.Access;
using IttPartnerships.Programmes.Patterns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class PatternsPage(FindPatterns find, Actor actor) : PageModel
{
    public FindPatterns.Found Found { get; private set; } = null!;

    /// <summary>Patterns of more than one accredited provider: then each says whose it is.</summary>
    public bool OfSeveral => Found.Rows.Select(row => row.Pattern.Provider).Distinct().Count() > 1;

    public async Task<IActionResult> OnGet(int? year, CancellationToken stop)
    {
        if (!(await find.Run(new(PatternWords.Year(year)), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
