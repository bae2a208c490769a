using IttPartnerships.Access;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Programmes.Patterns;

internal sealed class PatternCoursesPage(ShowPattern show, ChoosePatternCourses choose, Actor actor) : PatternPage(show, actor)
{
    public sealed class LineForm
    {
        public CourseId Course { get; set; }

        public bool Follows { get; set; }

        public int? Expected { get; set; }
    }

    [BindProperty]
    public List<LineForm> Lines { get; set; } = [];

    public async Task<IActionResult> OnGet(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop))
        {
            return NotFound();
        }

        Show();
        return Page();
    }

    public async Task<IActionResult> OnPost(PatternId pattern, CancellationToken stop)
    {
        if (!await Load(pattern, stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            Show();
            return Page();
        }

        var outcome = await choose.Run(new(pattern, [.. Lines.Where(line => line.Follows).Select(line => (line.Course, line.Expected))]), Actor, stop);
        if (!outcome.Succeeded)
        {
            Show();
            return this.Refuse(outcome);
        }

        this.Say("The courses have been saved");
        return LocalRedirect(Address);
    }

    /// <summary>In the order of the courses as they are now, with what was just filled in.</summary>
    private void Show()
    {
        var sent = Lines.DistinctBy(line => line.Course).ToDictionary(line => line.Course);
        Lines = [.. Picture.Courses.Select(line => sent.GetValueOrDefault(line.Course.Id)
            ?? new LineForm { Course = line.Course.Id, Follows = line.Follows, Expected = line.Expected })];
    }
}
