using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class RemovePatternPage(ShowPattern show, RemovePattern remove, Actor actor) : PatternPage(show, actor)
{
    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop) => await Load(pattern, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(PatternId pattern, Guid version, CancellationToken stop)
    {
        if (!await Load(pattern, stop))
        {
            return NotFound();
        }

        var outcome = await remove.Run(new(pattern, version), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Pattern.Name} has been removed");
        return LocalRedirect($"/patterns?year={Pattern.Year.StartYear}");
    }
}
