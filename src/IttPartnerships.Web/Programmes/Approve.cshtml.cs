using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes;

internal sealed class ApprovePage(ShowVersion show, ApproveVersion approve, TimeProvider clock, Actor actor) : VersionPage(show, actor)
{
    [BindProperty]
    [Display(Name = "The first day it is final")]
    public DateOnly? EffectiveFrom { get; set; }

    public async Task<IActionResult> OnGet(ComponentVersionId version, CancellationToken stop)
    {
        EffectiveFrom = clock.Today();
        return await Load(version, stop) ?? Page();
    }

    public async Task<IActionResult> OnPost(ComponentVersionId version, Guid stamp, CancellationToken stop)
    {
        if (await Load(version, stop) is { } other)
        {
            return other;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await approve.Run(new(version, stamp, EffectiveFrom), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"Version {Picture.Version.Number} has been approved");
        return LocalRedirect(Address);
    }

    private Task<IActionResult?> Load(ComponentVersionId version, CancellationToken stop) =>
        Load(version, picture => picture.Rights.Decides, picture => picture.Version.State == ComponentState.Proposed, stop);
}
