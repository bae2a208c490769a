using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class PatternDetailPage(ShowPattern show, Actor actor) : PageModel
{
    public ShowPattern.Picture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop)
    {
        if (!(await show.Run(new(pattern), actor, stop)).Try(out var picture))
        {
            return NotFound();
        }

        Picture = picture;
        return Page();
    }
}
