using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Support;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Support;

/// <summary>Support contacts named once for many placements.</summary>
internal sealed class SupportContactsPage(FindSupportContacts find, KeepSupportContact keep, RemoveSupportContact remove, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Name")]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "What they do", Description = "For example, University tutor")]
    public string? Does { get; set; }

    [BindProperty]
    [Display(Name = "Email address")]
    public string? Email { get; set; }

    [BindProperty]
    [Display(Name = "Telephone number")]
    public string? Telephone { get; set; }

    [BindProperty]
    public CourseId? Course { get; set; }

    [BindProperty]
    public OrganisationId? Partner { get; set; }

    [BindProperty]
    public SupportFrom From { get; set; }

    [BindProperty]
    public Guid? Remove { get; set; }

    public FindSupportContacts.Answer Found { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = Remove is { } contact ? await remove.Run(new(contact), actor, stop) : await keep.Run(new(Name ?? "", Does ?? "", Email, Telephone, null, Course, Partner, From), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(Remove is null ? "The contact is named" : "The contact is removed");
        return LocalRedirect("/support-contacts");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var found))
        {
            return false;
        }

        Found = found;
        return true;
    }
}
