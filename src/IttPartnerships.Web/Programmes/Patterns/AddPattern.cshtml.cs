using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class AddPatternPage(FindPatterns find, KeepPattern keep, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "Academic year")]
    public int? Year { get; set; }

    [BindProperty, Display(Name = "Name", Description = "For example, Secondary full time")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Shape")]
    public PatternShape? Shape { get; set; }

    public IReadOnlyList<AcademicYear> Years => [AcademicYear.Of(clock.Today()), AcademicYear.Of(clock.Today()).Next, AcademicYear.Of(clock.Today()).Next.Next];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!(await find.Run(new(), actor, stop)).Try(out var found) || !found.MayAdd)
        {
            return NotFound();
        }

        Year ??= AcademicYear.Of(clock.Today()).StartYear;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Shape is not { } shape)
        {
            ModelState.AddModelError(nameof(Shape), "Choose the shape it is nearest to");
            return Page();
        }

        var year = PatternWords.Year(Year) ?? AcademicYear.Of(clock.Today());
        var outcome = await keep.Run(new(null, year, Name ?? "", shape.In(year)), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say($"{Name} has been made. Change whatever differs, then choose its courses");
        return LocalRedirect($"/patterns/{outcome.Value.Value}");
    }
}
