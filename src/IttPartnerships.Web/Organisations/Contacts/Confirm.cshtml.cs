using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Contacts;
using IttPartnerships.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations.Contacts;

/// <summary>Only ever sent from the organisation's page; a contact that changed meanwhile is shown there as it is now.</summary>
internal sealed class ConfirmPage(ConfirmContact confirm, Actor actor) : PageModel
{
    public async Task<IActionResult> OnPost(Guid organisation, Guid contact, Guid version, CancellationToken stop)
    {
        var outcome = await confirm.Run(new(new OrganisationId(organisation), new ContactId(contact), version), actor, stop);
        return outcome.Refusals.Any(refusal => refusal.Code == Refusal.NotFound.Code)
            ? NotFound()
            : LocalRedirect($"{FindPage.Link(new OrganisationId(organisation))}#contacts");
    }
}
