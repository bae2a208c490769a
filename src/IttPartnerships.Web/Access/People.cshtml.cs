using IttPartnerships.Access;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Access;

internal sealed class PeoplePage(FindPeople find, Actor actor) : PageModel
{
    public FindPeople.People People { get; private set; } = null!;

    public PersonId? Me => actor.Person;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var found = await find.Run(new(actor.Organisation!.Value), actor, stop);
        if (!found.Try(out var people))
        {
            return this.Refuse(found);
        }

        People = people;
        return Page();
    }
}
