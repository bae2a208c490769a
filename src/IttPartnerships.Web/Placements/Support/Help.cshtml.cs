using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Support;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Support;

internal sealed class HelpPage(ShowHelp show, AnswerHelp answer, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "What was done or agreed?")]
    public string? Answer { get; set; }

    public ShowHelp.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(HelpRequestId help, CancellationToken stop) => await Load(help, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(HelpRequestId help, CancellationToken stop)
    {
        if (!await Load(help, stop))
        {
            return NotFound();
        }

        var outcome = await answer.Run(new(help, Answer ?? ""), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The request is answered");
        return LocalRedirect($"/help/{help.Value}");
    }

    private async Task<bool> Load(HelpRequestId help, CancellationToken stop)
    {
        if (!(await show.Run(new(help), actor, stop)).Try(out var shown))
        {
            return false;
        }

        Shown = shown;
        return true;
    }
}
