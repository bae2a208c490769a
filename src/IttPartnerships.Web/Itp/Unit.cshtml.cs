using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Web.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Itp;

internal sealed class UnitDetailPage(ShowItpUnit show, FillItpGroups fill, Actor actor) : UnitPage(show, actor)
{
    public async Task<IActionResult> OnGet(ItpUnitId unit, CancellationToken stop) => await Load(unit, stop, toKeep: false) ? Page() : NotFound();

    /// <summary>Shares those in no group among the groups.</summary>
    public async Task<IActionResult> OnPost(ItpUnitId unit, CancellationToken stop)
    {
        if (!await Load(unit, stop))
        {
            return NotFound();
        }

        var outcome = await fill.Run(new(unit), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{CourseWords.Count(outcome.Value.Moved, "trainee")} shared among the groups{(outcome.Value.Left > 0 ? $". There was no room for {outcome.Value.Left}" : "")}");
        return LocalRedirect(Address);
    }
}
