using IttPartnerships.Access;
using IttPartnerships.Allocation.Years;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>A school drops out: a plan that mends it with the fewest changes.</summary>
internal sealed class RepairPlanPage(SeeDropOut see, RequestYearPlan request, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId? School { get; set; }

    /// <summary>The calendar year the academic year starts in.</summary>
    [BindProperty]
    public int? Start { get; set; }

    [BindProperty]
    public bool TakesOffersBack { get; set; } = true;

    public SeeDropOut.Found Found { get; private set; } = null!;

    /// <summary>Those with something open at the school.</summary>
    public IReadOnlyList<AcademicYear> Years { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (School is not { } school)
        {
            return Redirect("/placements"); // Nobody is named: who drops out is chosen there.
        }

        if (!actor.May(Permission.MakePlans) || !(await see.Run(new(school, null), actor, stop)).Try(out var found))
        {
            return NotFound();
        }

        Found = found;
        Years = [.. found.Placements.Select(broken => AcademicYear.Of(broken.Placement.FirstDay)).Distinct().OrderBy(year => year.StartYear)];
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await OnGet(stop) is not PageResult and var other)
        {
            return other;
        }

        if (Years.FirstOrDefault(year => year.StartYear == Start) is not { StartYear: > 0 } year)
        {
            ModelState.Remove(nameof(Start));
            if (Years.Count > 0)
            {
                ModelState.AddModelError(nameof(Start), $"Choose a year with placements at {Found.Name}");
            }

            return Page();
        }

        var asked = await request.Run(new(year) { Without = School, TakesOffersBack = TakesOffersBack }, actor, stop);
        return asked.Try(out var plan) ? Redirect($"/plans/{plan}") : this.Refuse(asked);
    }
}
