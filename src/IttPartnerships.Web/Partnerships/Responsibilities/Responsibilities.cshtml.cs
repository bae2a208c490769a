using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships.Responsibilities;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Responsibilities;

internal sealed class ResponsibilitiesPage(FindResponsibilities find, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? On { get; set; }

    public IReadOnlyList<FindResponsibilities.Part> Parts { get; private set; } = [];

    public DateOnly Day => On ?? clock.Today();

    public string Export => On is { } on ? $"/responsibilities/export?on={on:yyyy-MM-dd}" : "/responsibilities/export";

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!(await find.Run(new(On), actor, stop)).Try(out var parts))
        {
            return NotFound();
        }

        Parts = parts;
        return Page();
    }

    public static string Days(Period held) => held.Until is { } until ? $"until {until.ToString("d MMMM yyyy", Dates.British)}" : "no end date";

    public static string Courses(IEnumerable<CourseOf> courses) => string.Join(", ", courses.Select(course => $"{course.Title} ({course.Code})"));
}
