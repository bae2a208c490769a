using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Resources;

internal sealed class WithdrawPage(ShowResource show, WithdrawResource withdraw, Actor actor) : PageModel
{
    public string Title { get; private set; } = "";

    public string Back { get; private set; } = "";

    public Guid Version { get; private set; }

    public async Task<IActionResult> OnGet(ResourceId resource, CancellationToken stop) => await Load(resource, stop) ?? Page();

    public async Task<IActionResult> OnPost(ResourceId resource, Guid version, CancellationToken stop)
    {
        if (await Load(resource, stop) is { } missing)
        {
            return missing;
        }

        var outcome = await withdraw.Run(new(resource, version), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"“{Title}” has been withdrawn");
        return Redirect("/resources");
    }

    private async Task<IActionResult?> Load(ResourceId resource, CancellationToken stop)
    {
        var outcome = await show.Run(new(resource), actor, stop);
        if (!outcome.Try(out var picture) || !picture.IsOwn || picture.Resource.WithdrawnAt is not null)
        {
            return NotFound();
        }

        (Title, Back, Version) = (picture.Resource.Title, $"/resources/{resource.Value}", picture.Resource.Version);
        return null;
    }
}
