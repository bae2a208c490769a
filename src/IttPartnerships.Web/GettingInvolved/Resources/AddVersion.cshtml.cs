using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Resources;

[RequestSizeLimit(2 * KeptFileRules.MostBytes)]
internal sealed class AddVersionPage(ShowResource show, AddResourceVersion add, Actor actor) : PageModel
{
    [BindProperty]
    public VersionForm Form { get; set; } = new();

    public string Title { get; private set; } = "";

    public string Back { get; private set; } = "";

    public int Next { get; private set; }

    public async Task<IActionResult> OnGet(ResourceId resource, CancellationToken stop) => await Load(resource, stop) ?? Page();

    public async Task<IActionResult> OnPost(ResourceId resource, CancellationToken stop)
    {
        var seen = Form.Version ?? Guid.Empty;
        if (await Load(resource, stop) is { } missing)
        {
            return missing;
        }

        var outcome = await add.Run(new(resource, new(VersionForm.Given(Form.File), Form.Link, Form.Note), seen), actor, stop);
        if (!outcome.Try(out var number))
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say($"Version {number} has been added");
        return Redirect(Back);
    }

    private async Task<IActionResult?> Load(ResourceId resource, CancellationToken stop)
    {
        var outcome = await show.Run(new(resource), actor, stop);
        if (!outcome.Try(out var picture) || !picture.IsOwn || picture.Resource.WithdrawnAt is not null)
        {
            return NotFound();
        }

        (Title, Back, Next) = (picture.Resource.Title, $"/resources/{resource.Value}", picture.Resource.Latest + 1);
        Form.Version = picture.Resource.Version;
        return null;
    }
}
