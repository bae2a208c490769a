using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class CancelPage(ShowOversightActivity show, CancelOversight cancel, Actor actor) : ActivityForm(show, actor)
{
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

        if (Shown.State != ActivityState.Planned)
        {
            return LocalRedirect(OversightLinks.To(activity));
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

        var outcome = await cancel.Run(new(activity, Reason ?? "", Version), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"The {Shown.Method.InSentence} is cancelled");
        return LocalRedirect(OversightLinks.To(Shown.Delegation));
    }

    private Task<IActionResult?> Load(OversightActivityId activity, CancellationToken stop) =>
        Load(activity, shown => shown.MayKeep, stop);
}
