using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Expertise;

internal sealed class AskPage(FindExpertise find, AskSpecialist ask, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Your message")]
    public string? Text { get; set; }

    public FindExpertise.Row Specialist { get; private set; } = null!;

    public async Task<IActionResult> OnGet(ExpertiseId expertise, CancellationToken stop) => await Load(expertise, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(ExpertiseId expertise, CancellationToken stop)
    {
        if (!await Load(expertise, stop))
        {
            return NotFound();
        }

        var outcome = await ask.Run(new(expertise, Text ?? ""), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"Your message is on its way to {Specialist.PersonName}");
        return Redirect("/expertise");
    }

    private async Task<bool> Load(ExpertiseId expertise, CancellationToken stop)
    {
        var outcome = await find.Run(new(Only: expertise), actor, stop);
        if (!outcome.Try(out var found) || found.Rows is not [var specialist])
        {
            return false;
        }

        Specialist = specialist;
        return true;
    }
}
