using IttPartnerships.Access;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class ChangePersonPage(FindPeople find, ChangeRole change, Actor actor) : PageModel
{
    [BindProperty]
    public Role? Role { get; set; }

    public FindPeople.Member Member { get; private set; } = null!;

    public string Organisation { get; private set; } = "";

    public RoleChoice Roles => RoleChoice.By(actor, Role ?? Member.Role);

    public async Task<IActionResult> OnGet(PersonId person, CancellationToken stop)
    {
        var found = await find.Run(new(actor.Organisation!.Value), actor, stop);
        if (!found.Try(out var people) || people.Members.FirstOrDefault(m => m.Id == person) is not { } member)
        {
            return NotFound();
        }

        Member = member;
        Organisation = people.Organisation;
        return Page();
    }

    public async Task<IActionResult> OnPost(PersonId person, CancellationToken stop)
    {
        if (await OnGet(person, stop) is NotFoundResult missing)
        {
            return missing;
        }

        if (Role is not { } role)
        {
            ModelState.Remove(nameof(Role));
            ModelState.AddModelError(nameof(Role), "Choose a role");
            return Page();
        }

        var outcome = await change.Run(new(person, actor.Organisation!.Value, role), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Member.Name} is now {role.Words}");
        return Redirect("/people");
    }
}
