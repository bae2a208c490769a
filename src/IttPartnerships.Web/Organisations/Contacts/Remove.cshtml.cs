using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Contacts;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations.Contacts;

internal sealed class RemovePage(FindContact find, RemoveContact remove, Actor actor) : PageModel
{
    public string Name { get; private set; } = "";

    public Guid Version { get; private set; }

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid organisation, Guid contact, CancellationToken stop) => await Load(organisation, contact, stop) ?? Page();

    public async Task<IActionResult> OnPost(Guid organisation, Guid contact, Guid version, CancellationToken stop)
    {
        if (await Load(organisation, contact, stop) is { } missing)
        {
            return missing;
        }

        var outcome = await remove.Run(new(new OrganisationId(organisation), new ContactId(contact), version), actor, stop);
        return outcome.Succeeded ? LocalRedirect($"{Back}#contacts") : this.Refuse(outcome);
    }

    private async Task<IActionResult?> Load(Guid organisation, Guid contact, CancellationToken stop)
    {
        Back = FindPage.Link(new OrganisationId(organisation));
        var outcome = await find.Run(new(new OrganisationId(organisation), new ContactId(contact)), actor, stop);
        if (!outcome.Try(out var stored))
        {
            return NotFound();
        }

        (Name, Version) = (stored.Name, stored.Version);
        return null;
    }
}
