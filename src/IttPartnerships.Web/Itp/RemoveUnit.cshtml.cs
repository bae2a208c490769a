using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Itp;

internal sealed class RemoveUnitPage(ShowItpUnit show, RemoveItpUnit remove, Actor actor) : UnitPage(show, actor)
{
    public async Task<IActionResult> OnGet(ItpUnitId unit, CancellationToken stop) => await Load(unit, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(ItpUnitId unit, Guid version, CancellationToken stop)
    {
        if (!await Load(unit, stop))
        {
            return NotFound();
        }

        var outcome = await remove.Run(new(unit, version), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The week has been removed");
        return LocalRedirect($"/itp?year={Unit.Year.StartYear}");
    }
}
