using IttPartnerships.Access;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class TemplatesPage(FindTemplates find, Actor actor) : PageModel
{
    public IReadOnlyList<AgreementTemplate> Templates { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var templates))
        {
            return NotFound();
        }

        Templates = templates;
        return Page();
    }
}
