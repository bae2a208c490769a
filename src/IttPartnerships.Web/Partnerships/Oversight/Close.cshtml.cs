using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class ClosePage(ShowOversightActivity show, CloseOversightAction close, Actor actor) : ActivityForm(show, actor)
{
    [BindProperty]
    public Guid Version { get; set; }

    public ShowOversightActivity.Action About { get; private set; } = null!;

    public async Task<IActionResult> OnGet(OversightActivityId activity, OversightActionId oversightAction, CancellationToken stop)
    {
        if (await Load(activity, oversightAction, stop) is { } missing)
        {
            return missing;
        }

        Version = About.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(OversightActivityId activity, OversightActionId oversightAction, CancellationToken stop)
    {
        if (await Load(activity, oversightAction, stop) is { } missing)
        {
            return missing;
        }

        var outcome = await close.Run(new(activity, oversightAction, Version), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The action is closed");
        return LocalRedirect($"{OversightLinks.To(activity)}#action-{oversightAction.Value}");
    }

    private async Task<IActionResult?> Load(OversightActivityId activity, OversightActionId action, CancellationToken stop)
    {
        if (await Load(activity, shown => shown.MayKeep && shown.Actions.Any(one => one.Id == action && one.ClosedOn is null), stop) is { } missing)
        {
            return missing;
        }

        About = Shown.Actions.Single(one => one.Id == action);
        return null;
    }
}
