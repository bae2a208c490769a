using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class AddPage(ShowOversight show, AddOversightActivity add, Actor actor) : PageModel
{
    public ShowOversight.Answer Shown { get; private set; } = null!;

    [BindProperty]
    public OversightMethod? Method { get; set; }

    [BindProperty]
    [Display(Name = "When is it to take place?")]
    public DateOnly? On { get; set; }

    public async Task<IActionResult> OnGet(DelegationId delegation, CancellationToken stop) => await Load(delegation, stop) ?? Page();

    public async Task<IActionResult> OnPost(DelegationId delegation, CancellationToken stop)
    {
        if (await Load(delegation, stop) is { } missing)
        {
            return missing;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await add.Run(new(delegation, Method, On), actor, stop);
        if (!outcome.Try(out var activity))
        {
            return this.Refuse(outcome);
        }

        this.Say($"The {Method!.Value.InSentence} is added");
        return LocalRedirect(OversightLinks.To(activity));
    }

    private async Task<IActionResult?> Load(DelegationId delegation, CancellationToken stop)
    {
        var found = await show.Run(new(delegation), actor, stop);
        if (!found.Try(out var answer) || !answer.MayKeep)
        {
            return NotFound();
        }

        Shown = answer;
        return null;
    }
}
