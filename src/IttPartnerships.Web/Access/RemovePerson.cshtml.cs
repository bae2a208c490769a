using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class RemovePersonPage(FindPeople find, RemovePerson remove, ErasePerson erase, Actor actor) : PageModel
{
    [BindProperty]
    public bool? Erase { get; set; }

    public FindPeople.Member Member { get; private set; } = null!;

    public string Organisation { get; private set; } = "";

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

        if (Erase is not { } alsoErase)
        {
            ModelState.Remove(nameof(Erase));
            ModelState.AddModelError(nameof(Erase), "Choose what should happen to their personal data");
            return Page();
        }

        Outcome<Done> outcome = alsoErase
            ? await erase.Run(new(person, actor.Organisation!.Value), actor, stop)
            : await remove.Run(new(person, actor.Organisation!.Value), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(alsoErase ? "The person has been removed and their personal data erased" : $"{Member.Name} has been removed");
        return Redirect("/people");
    }
}
