using IttPartnerships.Access;
using IttPartnerships.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

/// <summary>A page that does one thing with one version. Where the version is past it, one is sent to see what it is now.</summary>
public abstract class VersionPage(ShowVersion show, Actor actor) : PageModel
{
    private protected Actor Actor => actor;

    public ShowVersion.Picture Picture { get; private set; } = null!;

    public string Address => $"/courses/versions/{Picture.Version.Id.Value}";

    /// <summary>Null when the page may be shown.</summary>
    private protected async Task<IActionResult?> Load(ComponentVersionId version, Func<ShowVersion.Picture, bool> may, Func<ShowVersion.Picture, bool> isTime, CancellationToken stop)
    {
        if (!(await show.Run(new(version), actor, stop)).Try(out var picture) || !may(picture))
        {
            return NotFound();
        }

        Picture = picture;
        return isTime(picture) ? null : LocalRedirect(Address);
    }
}
