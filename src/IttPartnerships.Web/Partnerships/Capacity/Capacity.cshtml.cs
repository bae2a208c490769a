using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Capacity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Capacity;

/// <summary>Which partners may take on what, and what is due for review.</summary>
internal sealed class CapacityPage(FindCapacity find, Actor actor) : PageModel
{
    public FindCapacity.Answer Found { get; private set; } = null!;

    public IEnumerable<FindCapacity.Row> Ours => Found.Rows.Where(row => row.Side == AgreementSide.Provider);

    public IEnumerable<FindCapacity.Row> OfUs => Found.Rows.Where(row => row.Side == AgreementSide.Partner);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var found = await find.Run(new(), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Found = answer;
        return Page();
    }
}
