using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class CancelPage(ShowOversightActivity show, CancelOversight cancel, Actor actor) : PageModel
{
    public ShowOversightActivity.Answer Shown { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "Why does it not take place?")]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    public async Task<IActionResult> OnGet(OversightActivityId activity, CancellationToken stop)
    {
        if (await Load(activity, stop) is { } missing)
        {
            return missing;
        }

        Version = Shown.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(OversightActivityId activity, CancellationToken stop)
    {
        if (await Load(activity, stop) is { } missing)
        {
            return missing;
        }

        var outcome = await cancel.Run(new(activity, Reason ?? "", Version), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"The {Shown.Method.InSentence} is cancelled");
        return LocalRedirect(OversightLinks.To(Shown.Delegation));
    }

    private async Task<IActionResult?> Load(OversightActivityId activity, CancellationToken stop)
    {
        var found = await show.Run(new(activity), actor, stop);
        if (!found.Try(out var answer) || !answer.MayKeep)
        {
            return NotFound();
        }

        Shown = answer;
        return answer.State == ActivityState.Planned ? null : LocalRedirect(OversightLinks.To(activity));
    }
}
