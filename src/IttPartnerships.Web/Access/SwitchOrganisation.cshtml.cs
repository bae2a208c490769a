using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class SwitchOrganisationPage(SwitchOrganisation change, Actor actor) : PageModel
{
    [BindProperty]
    public Guid? Organisation { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Organisation is not { } chosen)
        {
            ModelState.AddModelError(nameof(Organisation), "Choose an organisation");
            return Page();
        }

        var outcome = await change.Run(new(new OrganisationId(chosen)), actor, stop);
        if (!outcome.Try(out var now))
        {
            return this.Refuse(outcome);
        }

        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var cookie = SessionCookie.Read(session.Principal) ?? throw new InvalidOperationException("A signed-in person came without a session.");
        await (cookie with { Organisation = now }).Issue(HttpContext, session.Properties!.Items.TryGetValue(OrganisationAccount.IdToken, out var idToken) ? idToken : null);
        return Redirect("/");
    }
}
