using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class RetireComponentPage(ShowComponent show, RetireComponent retire, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Why is it taken out?", Description = "Everybody who sees the course can read this")]
    public string? Reason { get; set; }

    public ComponentLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGet(ComponentId component, CancellationToken stop) => await Load(component, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(ComponentId component, Guid version, CancellationToken stop)
    {
        if (!await Load(component, stop))
        {
            return NotFound();
        }

        var outcome = await retire.Run(new(component, Reason ?? "", version), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Line.Component.Title} is no longer part of the course");
        return LocalRedirect($"/courses/{Line.Component.Course.Value}");
    }

    private async Task<bool> Load(ComponentId component, CancellationToken stop)
    {
        if (!(await show.Run(new(component), actor, stop)).Try(out var picture) || !picture.Rights.Decides)
        {
            return false;
        }

        Line = picture.Line;
        return true;
    }
}
