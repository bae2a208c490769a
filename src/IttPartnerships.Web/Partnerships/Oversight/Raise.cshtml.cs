using IttPartnerships.Access;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class RaisePage(ShowOversightActivity show, RaiseOversightAction raise, Actor actor) : ActivityForm(show, actor)
{
    [BindProperty]
    public ActionForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(OversightActivityId activity, CancellationToken stop) => await Load(activity, MayRaise, stop) ?? Page();

    public async Task<IActionResult> OnPost(OversightActivityId activity, CancellationToken stop)
    {
        if (await Load(activity, MayRaise, stop) is { } missing)
        {
            return missing;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await raise.Run(new(activity, Form.Raised()), Actor, stop);
        if (!outcome.Try(out var action))
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say("The action is raised");
        return LocalRedirect($"{OversightLinks.To(activity)}#action-{action.Value}");
    }

    private static bool MayRaise(ShowOversightActivity.Answer shown) => shown is { MayKeep: true, State: ActivityState.Done };
}
