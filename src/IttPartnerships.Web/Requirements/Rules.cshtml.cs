using IttPartnerships.Access;
using IttPartnerships.Requirements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Requirements;

/// <summary>Every rule with its source, and what it does at the reader's organisation.</summary>
internal sealed class RulesPage(FindRequirementRules find, Actor actor) : PageModel
{
    public FindRequirementRules.Answer Found { get; private set; } = null!;

    public IEnumerable<(string About, IEnumerable<FindRequirementRules.Row> Rows)> Groups =>
        AllRequirements.Groups.Select(group => (group.About, Found.Rows.Where(row => group.Rules.Contains(row.Rule))));

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
