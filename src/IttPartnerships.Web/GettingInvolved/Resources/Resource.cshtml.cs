using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Resources;

internal sealed class ResourcePage(ShowResource show, Actor actor) : PageModel
{
    public ShowResource.Picture Picture { get; private set; } = null!;

    /// <summary>Whether the links that change it are shown.</summary>
    public bool MayChange => Picture.IsOwn && actor.May(Permission.ShareResources) && Picture.Resource.WithdrawnAt is null;

    public async Task<IActionResult> OnGet(ResourceId resource, CancellationToken stop)
    {
        var outcome = await show.Run(new(resource), actor, stop);
        if (!outcome.Try(out var picture))
        {
            return this.Refuse(outcome);
        }

        Picture = picture;
        return Page();
    }

    public static string With(ShowResource.Share share) =>
        share.Audience == Audience.Partnership ? $"Everyone in the partnership of {share.Name}" : share.Name;
}
