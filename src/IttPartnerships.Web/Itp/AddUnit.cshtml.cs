using IttPartnerships.Access;
using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Web.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Itp;

internal sealed class AddUnitPage(FindItpUnits find, KeepItpUnit keep, Actor actor) : PageModel
{
    [BindProperty]
    public UnitForm Form { get; set; } = new();

    public Course Course { get; private set; } = null!;

    public AcademicYear Of { get; private set; }

    public async Task<IActionResult> OnGet(CourseId course, int? year, CancellationToken stop) => await Load(course, year, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CourseId course, int? year, CancellationToken stop)
    {
        if (!await Load(course, year, stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Form.Content() is not { } content)
        {
            Form.SayWhatIsMissing(ModelState);
            return Page();
        }

        var outcome = await keep.Run(new(course, Of, null, content), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome, nameof(Form));
        }

        this.Say("The week has been added. Now make its groups");
        return LocalRedirect($"/itp/{outcome.Value.Value}");
    }

    private async Task<bool> Load(CourseId course, int? year, CancellationToken stop)
    {
        if (!(await find.Run(new(PatternWords.Year(year), Course: course), actor, stop)).Try(out var found) || found.Courses is not [{ MayKeep: true } row])
        {
            return false;
        }

        (Course, Of) = (row.Course, found.Year);
        return true;
    }
}
