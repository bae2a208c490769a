using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Allocation;

/// <summary>What a year's plan would be made of, and asking for it.</summary>
internal sealed class YearPlanPage(FindYearToPlan find, RequestYearPlan request, FindPlanWishes findWishes, TimeProvider clock, Actor actor) : AskForPlan
{
    /// <summary>The calendar year the academic year starts in.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Start { get; set; }

    [BindProperty]
    [Display(Name = "Name of the plan (optional)", Description = "For your own list. Do not use trainees’ names.")]
    public string? Name { get; set; }

    [BindProperty]
    public bool Keep { get; set; } = true;

    public FindYearToPlan.Picture Picture { get; private set; } = null!;

    public IReadOnlyList<AcademicYear> Years { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop) => this.NamesNoYear(Start, nameof(Start)) ? NotFound() : await Show(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Show(stop) is NotFoundResult none)
        {
            return none;
        }

        this.RefuseUnlessYear(Start, nameof(Start));
        var wishes = WishesForm.Read(Wishes, ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var asked = await request.Run(new(Picture.Year, Name ?? "", Keep, SecondsAsked, Seed) { Wishes = wishes }, actor, stop);
        return asked.Try(out var plan) ? Redirect($"/plans/{plan}") : this.Refuse(asked);
    }

    private async Task<IActionResult> Show(CancellationToken stop)
    {
        var now = AcademicYear.Of(clock.Today());
        Years = [now, now.Next];
        if (!(await find.Run(new(YearAsked.Of(Start, clock)), actor, stop)).Try(out var picture))
        {
            return NotFound();
        }

        Picture = picture;
        if (Wishes.Count == 0 && (await findWishes.Run(new(), actor, stop)).Try(out var before))
        {
            Wishes = WishesForm.Written(before);
        }

        return Page();
    }
}
