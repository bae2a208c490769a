using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>A page that does one thing with one agreement: it loads it, remembers which state of it was looked at, and goes back to it.</summary>
public abstract class AgreementFormPage(ReadAgreement read, Actor actor) : PageModel
{
    public ReadAgreement.View View { get; private set; } = null!;

    /// <summary>The state of the agreement that the person looked at; somebody else's change since then refuses this one.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    public string Back => AgreementWords.Address(View.Agreement.Id);

    protected Actor Actor => actor;

    protected async Task<bool> Load(AgreementId agreement, CancellationToken stop)
    {
        if (!(await read.Run(new(agreement), actor, stop)).Try(out var view))
        {
            return false;
        }

        View = view;
        return true;
    }

    /// <summary>Back to the agreement with a word on what was done; or this page again with every reason beside its field.</summary>
    protected IActionResult Answer<T>(Outcome<T> outcome, string said, string? prefix = null)
    {
        if (!outcome.Succeeded)
        {
            Version = View.Agreement.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(outcome, prefix);
        }

        this.Say(said);
        return LocalRedirect(Back);
    }

    /// <summary>Not theirs to see: not found. Theirs, and past what this page does, as from an old email: the agreement itself, with a word.</summary>
    protected IActionResult Otherwise()
    {
        if (View is null)
        {
            return NotFound();
        }

        this.Say("That cannot be done with this agreement as it stands now");
        return LocalRedirect(Back);
    }

    /// <summary>For a page that is only there in some states of the agreement.</summary>
    protected async Task<IActionResult> Show(AgreementId agreement, Func<ReadAgreement.View, bool> fits, CancellationToken stop)
    {
        if (!await Load(agreement, stop) || !fits(View))
        {
            return Otherwise();
        }

        Version = View.Agreement.Version;
        return Page();
    }
}
