using IttPartnerships.Access;
using IttPartnerships.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class ComponentPage(ShowComponent show, Actor actor) : PageModel
{
    public ShowComponent.Picture Picture { get; private set; } = null!;

    public string Address => $"/courses/components/{Picture.Line.Component.Id.Value}";

    public async Task<IActionResult> OnGet(ComponentId component, CancellationToken stop)
    {
        if (!(await show.Run(new(component), actor, stop)).Try(out var picture))
        {
            return NotFound();
        }

        Picture = picture;
        return Page();
    }
}
