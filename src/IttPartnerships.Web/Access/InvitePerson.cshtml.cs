using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class InvitePersonPage(InvitePerson invite, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Full name")]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "Email address", Description = "Where they get the invitation, and what they sign in with")]
    public string? Email { get; set; }

    [BindProperty]
    public Role? Role { get; set; }

    public RoleChoice Roles => RoleChoice.By(actor, Role);

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Role is not { } role)
        {
            ModelState.Remove(nameof(Role));
            ModelState.AddModelError(nameof(Role), "Choose a role");
            return Page();
        }

        var outcome = await invite.Run(new(actor.Organisation!.Value, Name ?? "", Email ?? "", role), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Name} has been invited");
        return Redirect("/people");
    }
}
