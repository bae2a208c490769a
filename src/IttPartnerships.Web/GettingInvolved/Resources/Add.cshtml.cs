using IttPartnerships.Access;
using IttPartnerships.Files;
using IttPartnerships.Kernel;
using IttPartnerships.GettingInvolved.Resources;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Resources;

/// <summary>Twice what the rules allow, so that a file a little too large is explained instead of cut off.</summary>
[RequestSizeLimit(2 * KeptFileRules.MostBytes)]
internal sealed class AddPage(AddResource add, FindColleagues find, TimeProvider clock, Actor actor) : PageModel
{
    [BindProperty]
    public NewResourceForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        Form = new NewResourceForm { NamedOwner = actor.Person, Licence = ResourceLicence.PartnershipOnly, ReviewOn = clock.Today().AddYears(1) };
        return await Load(stop) ?? Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Load(stop) is { } missing)
        {
            return missing;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await add.Run(new(Form.Details, Form.First), actor, stop);
        if (!outcome.Try(out var resource))
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say("The resource has been added. Nobody outside your organisation sees it yet");
        return Redirect($"/resources/{resource.Value}/share");
    }

    private async Task<IActionResult?> Load(CancellationToken stop)
    {
        var outcome = await find.Run(new(), actor, stop);
        if (!outcome.Try(out var colleagues))
        {
            return NotFound();
        }

        ViewData["Colleagues"] = colleagues;
        return null;
    }
}
