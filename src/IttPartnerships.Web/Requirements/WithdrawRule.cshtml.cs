using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Requirements;

internal sealed class WithdrawRulePage(FindRequirementRules find, WithdrawConfirmation withdraw, Actor actor) : PageModel
{
    public FindRequirementRules.Row Row { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string rule, CancellationToken stop) => await Load(rule, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string rule, CancellationToken stop)
    {
        if (!await Load(rule, stop))
        {
            return NotFound();
        }

        var outcome = await withdraw.Run(new(Row.Rule.Id), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"The confirmation of {Row.Rule.Id} is withdrawn");
        return LocalRedirect($"/requirements/rules#{Row.Rule.Id}");
    }

    private async Task<bool> Load(string rule, CancellationToken stop)
    {
        if (!(await find.Run(new(rule), actor, stop)).Try(out var found) || !found.MayConfirm)
        {
            return false;
        }

        Row = found.Rows[0];
        return true;
    }
}
