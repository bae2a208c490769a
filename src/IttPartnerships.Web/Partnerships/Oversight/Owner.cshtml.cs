using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class OwnerPage(FindOversightKeepers keepers, ShowOversight show, NameOversightOwner name, Actor actor) : PageModel
{
    public ShowOversight.Answer Shown { get; private set; } = null!;

    public IReadOnlyList<NamedOwner> Keepers { get; private set; } = [];

    [BindProperty]
    public Guid? Person { get; set; }

    public async Task<IActionResult> OnGet(DelegationId delegation, CancellationToken stop)
    {
        if (await Load(delegation, stop) is { } missing)
        {
            return missing;
        }

        Person = Shown.Row?.Owner?.Person.Value;
        return Page();
    }

    public async Task<IActionResult> OnPost(DelegationId delegation, CancellationToken stop)
    {
        if (await Load(delegation, stop) is { } missing)
        {
            return missing;
        }

        var outcome = await name.Run(new(delegation, Person is { } id ? new PersonId(id) : null), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The owner is named");
        return LocalRedirect(OversightLinks.To(delegation));
    }

    private async Task<IActionResult?> Load(DelegationId delegation, CancellationToken stop)
    {
        var found = await show.Run(new(delegation), actor, stop);
        var people = await keepers.Run(new(), actor, stop);
        if (!found.Try(out var answer) || !answer.MayKeep || !people.Try(out var named))
        {
            return NotFound();
        }

        (Shown, Keepers) = (answer, named);
        return null;
    }
}
