using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class ComparePage(CompareVersions compare, Actor actor) : PageModel
{
    public CompareVersions.Answer Answer { get; private set; } = null!;

    /// <summary>Without numbers: the latest version and the one before.</summary>
    public async Task<IActionResult> OnGet(AgreementId agreement, int? from, int? to, CancellationToken stop)
    {
        if (!(await compare.Run(new(agreement, from, to), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        Answer = answer;
        return Page();
    }
}
