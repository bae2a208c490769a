using IttPartnerships.Access;
using IttPartnerships.Requirements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Requirements;

internal sealed class WithdrawAdjustmentPage(FindAdjustments find, DecideAdjustment decide, Actor actor) : AdjustmentPage(find, decide, actor)
{
    public async Task<IActionResult> OnPost(AdjustmentId adjustment, Guid version, CancellationToken stop) =>
        await Load(adjustment, stop) ? await Decide(AdjustmentState.Withdrawn, version, "The adjustment is withdrawn", stop) : NotFound();
}
