using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Contacts;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations.Contacts;

internal sealed class AddPage(ShowOrganisation show, KeepContact keep, Actor actor) : PageModel
{
    [BindProperty]
    public ContactForm Form { get; set; } = new();

    public string Organisation { get; private set; } = "";

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid organisation, CancellationToken stop) => await Load(organisation, stop) ?? Page();

    public async Task<IActionResult> OnPost(Guid organisation, CancellationToken stop)
    {
        if (await Load(organisation, stop) is { } missing)
        {
            return missing;
        }

        var outcome = await keep.Run(Form.Command(new OrganisationId(organisation), null), actor, stop);
        return outcome.Succeeded ? LocalRedirect($"{Back}#contacts") : this.Refuse(outcome, nameof(Form));
    }

    private async Task<IActionResult?> Load(Guid organisation, CancellationToken stop)
    {
        var outcome = await show.Run(new(new OrganisationId(organisation)), actor, stop);
        if (!outcome.Try(out var picture))
        {
            return NotFound();
        }

        (Organisation, Back) = (picture.Facts.Name, FindPage.Link(picture.Facts.Id));
        return null;
    }
}
