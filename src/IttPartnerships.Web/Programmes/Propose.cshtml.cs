using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes;

internal sealed class ProposePage(ShowVersion show, ProposeVersion propose, Actor actor) : VersionPage(show, actor)
{
    public async Task<IActionResult> OnGet(ComponentVersionId version, CancellationToken stop) => await Load(version, stop) ?? Page();

    public async Task<IActionResult> OnPost(ComponentVersionId version, Guid stamp, CancellationToken stop)
    {
        if (await Load(version, stop) is { } other)
        {
            return other;
        }

        var outcome = await propose.Run(new(version, stamp), Actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"Version {Picture.Version.Number} has been proposed");
        return LocalRedirect(Address);
    }

    private Task<IActionResult?> Load(ComponentVersionId version, CancellationToken stop) =>
        Load(version, picture => picture.Own && picture.Rights.Writes(picture.Line.Component), picture => picture.Version.State == ComponentState.Draft, stop);
}
