using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Oversight;

internal sealed class PlanPage(ShowOversightActivity show, FindOversightKeepers keepers, ArrangeOversight arrange, Actor actor) : ActivityForm(show, actor)
{
    public IReadOnlyList<NamedOwner> Keepers { get; private set; } = [];

    [BindProperty]
    [Display(Name = "When does it take place?")]
    public DateOnly? PlannedFor { get; set; }

    [BindProperty]
    [Display(Name = "Who does it?")]
    public Guid? Owner { get; set; }

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

        (PlannedFor, Owner, Version) = (Shown.PlannedFor, Shown.Owner?.Value, Shown.Version);
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

        var outcome = await arrange.Run(new(activity, PlannedFor, Owner is { } id ? new PersonId(id) : null, Version), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"The {Shown.Method.InSentence} is planned");
        return LocalRedirect(OversightLinks.To(activity));
    }

    private async Task<IActionResult?> Load(OversightActivityId activity, CancellationToken stop)
    {
        if (await Load(activity, shown => shown.MayKeep, stop) is { } missing)
        {
            return missing;
        }

        Keepers = (await keepers.Run(new(), Actor, stop)).Value;
        return null;
    }
}
