using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes;

internal sealed class ReturnPage(ShowVersion show, ReturnVersion giveBack, Actor actor) : VersionPage(show, actor)
{
    [BindProperty]
    [Display(Name = "What has to change?", Description = "Say it so that whoever wrote it knows what to do")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGet(ComponentVersionId version, CancellationToken stop) => await Load(version, stop) ?? Page();

    public async Task<IActionResult> OnPost(ComponentVersionId version, Guid stamp, CancellationToken stop)
    {
        if (await Load(version, stop) is { } other)
        {
            return other;
        }

        var outcome = await giveBack.Run(new(version, Reason ?? "", stamp), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"Version {Picture.Version.Number} has been returned");
        return LocalRedirect(Address);
    }

    private Task<IActionResult?> Load(ComponentVersionId version, CancellationToken stop) =>
        Load(version, picture => picture.Rights.Decides, picture => picture.Version.State == ComponentState.Proposed, stop);
}
