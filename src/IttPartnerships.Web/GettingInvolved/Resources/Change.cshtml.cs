using IttPartnerships.Access;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Resources;

internal sealed class ChangePage(ShowResource show, ChangeResource change, FindColleagues find, Actor actor) : PageModel
{
    [BindProperty]
    public ResourceForm Form { get; set; } = new();

    public string Title { get; private set; } = "";

    public string Back { get; private set; } = "";

    /// <summary>Somebody else saved first: saving again from here is a decision made with both in view.</summary>
    public bool ChangedMeanwhile { get; private set; }

    public async Task<IActionResult> OnGet(ResourceId resource, CancellationToken stop)
    {
        if (await Stored(resource, stop) is not { } stored)
        {
            return NotFound();
        }

        Form = ResourceForm.Of(stored);
        return Page();
    }

    public async Task<IActionResult> OnPost(ResourceId resource, CancellationToken stop)
    {
        if (await Stored(resource, stop) is not { } stored)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await change.Run(new(resource, Form.Details, Form.Version ?? Guid.Empty), actor, stop);
        if (outcome.Succeeded)
        {
            this.Say("The resource has been changed");
            return Redirect(Back);
        }

        if (outcome.Refusals.Any(refusal => refusal.Code == Refusal.Changed.Code))
        {
            ModelState.Clear();
            (ChangedMeanwhile, Form.Version) = (true, stored.Version);
        }

        return this.Refuse(outcome, nameof(Form));
    }

    /// <summary>Null for everybody who may not change it, which others need not know from what they may not see.</summary>
    private async Task<Resource?> Stored(ResourceId resource, CancellationToken stop)
    {
        var outcome = await show.Run(new(resource), actor, stop);
        var colleagues = await find.Run(new(), actor, stop);
        if (!outcome.Try(out var picture) || !picture.IsOwn || picture.Resource.WithdrawnAt is not null || !colleagues.Succeeded)
        {
            return null;
        }

        ViewData["Colleagues"] = colleagues.Value;
        (Title, Back) = (picture.Resource.Title, $"/resources/{resource.Value}");
        return picture.Resource;
    }
}
