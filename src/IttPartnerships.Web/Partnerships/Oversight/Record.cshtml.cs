using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class RecordPage(ShowOversightActivity show, RecordOversight record, Actor actor) : ActivityForm(show, actor)
{
    [BindProperty]
    [Display(Name = "When did it take place?")]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public OversightOutcome? Outcome { get; set; }

    [BindProperty]
    [Display(Name = "What was seen")]
    public string? Summary { get; set; }

    [BindProperty]
    [Display(Name = "Strengths (optional)")]
    public string? Strengths { get; set; }

    [BindProperty]
    public ActionForm Form { get; set; } = new();

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

        (DoneOn, Version) = (Shown.PlannedFor <= Shown.Today ? Shown.PlannedFor : null, Shown.Version);
        return Page();
    }

    public async Task<IActionResult> OnPost(OversightActivityId activity, CancellationToken stop)
    {
        if (await Load(activity, stop) is { } missing)
        {
            return missing;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await record.Run(new(activity, DoneOn, Outcome, Summary ?? "", Strengths ?? "", Form.IsEmpty ? [] : [Form.Raised()], Version), Actor, stop);
        if (outcome.Succeeded)
        {
            this.Say($"The {Shown.Method.InSentence} is recorded");
            return LocalRedirect(OversightLinks.To(activity));
        }

        ModelState.Add(outcome.Refusals.Where(IsOfAction), nameof(Form));
        ModelState.Add(outcome.Refusals.Where(refusal => !IsOfAction(refusal)));
        return outcome.Refusals.Any(refusal => refusal.Code == Refusal.NotFound.Code) ? NotFound() : Page();
    }

    private static bool IsOfAction(Refusal refusal) => refusal.Field?.StartsWith("Action", StringComparison.Ordinal) == true;

    private Task<IActionResult?> Load(OversightActivityId activity, CancellationToken stop) =>
        Load(activity, shown => shown.MayKeep, stop);
}
