using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Requirements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Requirements;

internal sealed class ConfirmRulePage(FindRequirementRules find, ConfirmRule confirm, Actor actor) : PageModel
{
    public FindRequirementRules.Row Row { get; private set; } = null!;

    [BindProperty]
    [Display(Name = "What did you read?", Description = "Title, edition and where in it. For example, ITT criteria 2026 to 2027, C2.4, on GOV.UK")]
    public string? SourceRead { get; set; }

    [BindProperty]
    public bool HasRead { get; set; }

    public async Task<IActionResult> OnGet(string rule, CancellationToken stop) => await Load(rule, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string rule, CancellationToken stop)
    {
        if (!await Load(rule, stop))
        {
            return NotFound();
        }

        var outcome = await confirm.Run(new(rule, SourceRead ?? "", HasRead), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Row.Rule.Id} is confirmed");
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
