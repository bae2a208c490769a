using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Requirements;

/// <summary>A page about one adjustment that something is decided on.</summary>
internal abstract class AdjustmentPage(FindAdjustments find, DecideAdjustment decide, Actor actor) : PageModel
{
    public FindAdjustments.Row Row { get; private set; } = null!;

    public async Task<IActionResult> OnGet(AdjustmentId adjustment, CancellationToken stop) => await Load(adjustment, stop) ? Page() : NotFound();

    protected async Task<bool> Load(AdjustmentId adjustment, CancellationToken stop)
    {
        if (!(await find.Run(new(adjustment), actor, stop)).Try(out var found))
        {
            return false;
        }

        Row = found.Rows[0];
        return true;
    }

    protected async Task<IActionResult> Decide(AdjustmentState to, Guid version, string said, CancellationToken stop)
    {
        var outcome = await decide.Run(new(Row.Adjustment.Id, to, version), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(said);
        return LocalRedirect("/requirements/adjustments");
    }
}
