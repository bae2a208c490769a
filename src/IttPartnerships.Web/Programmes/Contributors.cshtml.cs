using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes;

internal sealed class ContributorsPage(ShowComponent show, FindDesignPartners find, NameContributor name, Actor actor) : PageModel
{
    /// <summary>Lead partners come first; any partner’s name may be typed.</summary>
    public const int MostSuggested = 300;

    [BindProperty]
    [Display(Name = "Name of the organisation", Description = "A partner with an agreement in force")]
    public string? Organisation { get; set; }

    [BindProperty]
    [Display(Name = "Whom to talk to there (optional)")]
    public string? Person { get; set; }

    public ComponentLine Line { get; private set; } = null!;

    public IReadOnlyList<FindDesignPartners.Row> Partners { get; private set; } = [];

    public async Task<IActionResult> OnGet(ComponentId component, CancellationToken stop) => await Load(component, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(ComponentId component, CancellationToken stop)
    {
        if (!await Load(component, stop))
        {
            return NotFound();
        }

        var outcome = await name.Run(new(component, Organisation ?? "", Person), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("They can contribute from now on");
        return LocalRedirect($"/courses/components/{component.Value}/contributors");
    }

    private async Task<bool> Load(ComponentId component, CancellationToken stop)
    {
        if (!(await show.Run(new(component), actor, stop)).Try(out var picture) || !(await find.Run(new(picture.Course.Id), actor, stop)).Try(out var partners))
        {
            return false;
        }

        (Line, Partners) = (picture.Line, [.. partners.Where(row => row.Kind is not null && picture.Line.Contributors.All(each => each.Organisation != row.Id))]);
        return true;
    }
}
