using IttPartnerships.Access;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class WithdrawInvitationPage(FindPeople find, WithdrawInvitation withdraw, Actor actor) : PageModel
{
    public FindPeople.Invited Invited { get; private set; } = null!;

    public async Task<IActionResult> OnGet(InvitationId invitation, CancellationToken stop)
    {
        var found = await find.Run(new(actor.Organisation!.Value), actor, stop);
        if (!found.Try(out var people) || people.Invitations.FirstOrDefault(i => i.Id == invitation) is not { } invited)
        {
            return NotFound();
        }

        Invited = invited;
        return Page();
    }

    public async Task<IActionResult> OnPost(InvitationId invitation, CancellationToken stop)
    {
        if (await OnGet(invitation, stop) is NotFoundResult missing)
        {
            return missing;
        }

        var outcome = await withdraw.Run(new(invitation), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"The invitation of {Invited.Name} has been withdrawn");
        return Redirect("/people");
    }
}
