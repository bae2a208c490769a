using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Contacts;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations.Contacts;

internal sealed class ChangePage(FindContact find, KeepContact keep, Actor actor) : PageModel
{
    [BindProperty]
    public ContactForm Form { get; set; } = new();

    /// <summary>What somebody else saved meanwhile, to compare with.</summary>
    public ContactForm? Theirs { get; private set; }

    public string Back { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid organisation, Guid contact, CancellationToken stop)
    {
        if (await Stored(organisation, contact, stop) is not { } stored)
        {
            return NotFound();
        }

        Form = stored;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid organisation, Guid contact, CancellationToken stop)
    {
        if (await Stored(organisation, contact, stop) is not { } stored)
        {
            return NotFound();
        }

        var outcome = await keep.Run(Form.Command(new OrganisationId(organisation), new ContactId(contact)), actor, stop);
        if (outcome.Succeeded)
        {
            return LocalRedirect($"{Back}#contacts");
        }

        if (outcome.Refusals.Any(refusal => refusal.Code == Refusal.Changed.Code))
        {
            // Saving again from here is a decision made with both versions in view.
            ModelState.Clear();
            (Theirs, Form.Version) = (stored, stored.Version);
        }

        return this.Refuse(outcome, nameof(Form));
    }

    private async Task<ContactForm?> Stored(Guid organisation, Guid contact, CancellationToken stop)
    {
        Back = FindPage.Link(new OrganisationId(organisation));
        var outcome = await find.Run(new(new OrganisationId(organisation), new ContactId(contact)), actor, stop);
        return outcome.Try(out var stored) ? ContactForm.Of(stored) : null;
    }
}
