using IttPartnerships.Access;
using IttPartnerships.Programmes.Patterns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class PatternYearPage(FindPatterns find, Actor actor) : PageModel
{
    public FindPatterns.Found Found { get; private set; } = null!;

    /// <summary>Of every week in which any of the patterns has something.</summary>
    public IReadOnlyList<DateOnly> Mondays { get; private set; } = [];

    public async Task<IActionResult> OnGet(int? year, CancellationToken stop)
    {
        if (!(await find.Run(new(PatternWords.Year(year)), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        Mondays = [.. found.Rows.SelectMany(row => PatternDays.Weeks(row.Content)).Select(week => week.Monday).Distinct().Order()];
        return Page();
    }
}
