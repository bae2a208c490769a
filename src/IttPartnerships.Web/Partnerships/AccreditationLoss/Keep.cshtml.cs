using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships.AccreditationLoss;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.AccreditationLoss;

internal sealed class KeepPage(FindAccreditationLoss find, KeepUntilTraineesFinish use, Actor actor) : WayOutPage(find, actor)
{
    [BindProperty]
    [Display(Name = "The day the last of today’s trainees finishes")]
    public DateOnly? Until { get; set; }

    [BindProperty]
    [Display(Name = "Why, and how they are looked after", Description = "The partner reads it")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Agreements = [.. Undecided.Select(broken => broken.Agreement)];
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Answer(await use.Run(new(Agreements, Until, Reason ?? ""), Actor, stop), "The partners are told that their agreements are kept for trainees in training") : Page();
    }
}
