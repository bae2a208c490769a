using IttPartnerships.Access;
using IttPartnerships.GettingInvolved;
using IttPartnerships.GettingInvolved.Expertise;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.GettingInvolved.Expertise;

internal sealed class MinePage(FindMyExpertise find, FindExpertise directory, OfferExpertise offer, Actor actor) : PageModel
{
    [BindProperty]
    public MyExpertiseForm Form { get; set; } = new();

    public FindMyExpertise.Mine Mine { get; private set; } = null!;

    /// <summary>The very line of the directory that others read; null while nobody reads one.</summary>
    public FindExpertise.Row? AsOthersSeeIt { get; private set; }

    /// <summary>Those one may agree to today, and those agreed to before.</summary>
    public IEnumerable<PartnershipChoice> Choices =>
        Mine.Partnerships.Concat(Mine.Consents.Select(c => new PartnershipChoice(c.Partnership, c.Name))).DistinctBy(choice => choice.Provider);

    public bool IsOpen(PartnershipChoice choice) => Mine.Partnerships.Any(p => p.Provider == choice.Provider);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Form = MyExpertiseForm.Of(Mine.Expertise);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = await offer.Run(Form.Command, actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say(Form.Partnerships.Count == 0 ? "Saved. Nobody else sees it" : "Saved. People in the partnerships you chose see it now");
        return Redirect("/expertise/mine");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        var mine = await find.Run(new(), actor, stop);
        if (!mine.Try(out var found))
        {
            return false;
        }

        Mine = found;
        if (found.Expertise is { } own && (await directory.Run(new(Only: own.Id), actor, stop)).Value.Rows is [var row])
        {
            AsOthersSeeIt = row;
        }

        return true;
    }
}
