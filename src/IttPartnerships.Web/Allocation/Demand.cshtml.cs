using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Allocation.Demand;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
using IttPartnerships.Programmes.Patterns;
using IttPartnerships.Web.Govuk;
using IttPartnerships.Web.Organisations.Map;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>A year ahead: whom to expect, which places they need, and where those will be short.</summary>
internal sealed class DemandPage(SeeDemand see, KeepExpectedNumbers keep, RequestExpectedPlan request, TimeProvider clock, Actor actor) : PageModel
{
    public const int PageSize = 25;

    /// <summary>The calendar year the academic year starts in.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Start { get; set; }

    /// <summary>By course, as written; empty for as many as this year.</summary>
    [BindProperty]
    public Dictionary<string, string?> Numbers { get; set; } = [];

    public SeeDemand.Answer Answer { get; private set; } = null!;

    public PageOf<DemandRow> Rows { get; private set; } = null!;

    public MapContent Map => new("Where trainees are expected whose subject will be short of places", [.. Answer.Homes.Select(home => new MapPoint($"An expected trainee of {home.Subject}", null, home.Place, MapMark.Home))]);

    public string? Shown(SeeDemand.CourseLine course) => Numbers.TryGetValue($"{course.Course.Value}", out var written) ? written : course.Said?.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop) =>
        this.NamesNoYear(Start, nameof(Start)) ? NotFound() : await Show(page, stop);

    public async Task<IActionResult> OnPost([FromForm] string? act, CancellationToken stop)
    {
        if (await Show(null, stop) is NotFoundResult none)
        {
            return none;
        }

        this.RefuseUnlessYear(Start, nameof(Start));
        var numbers = Read(act == "plan");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await keep.Run(new(Answer.Year, numbers), actor, stop);
        if (!kept.Succeeded)
        {
            return this.Refuse(kept);
        }

        if (act != "plan")
        {
            this.Say("The numbers are saved");
            return Redirect($"/plans/demand?start={Answer.Year.StartYear}");
        }

        var asked = await request.Run(new(Answer.Year), actor, stop);
        return asked.Try(out var plan) ? Redirect($"/plans/{plan}") : this.Refuse(asked);
    }

    public static async Task<IResult> Csv(int? start, SeeDemand see, TimeProvider clock, Actor actor, CancellationToken stop)
    {
        if (YearAsked.NamesNoYear(start) || !(await see.Run(new(YearAsked.Of(start, clock)), actor, stop)).Try(out var answer))
        {
            return Results.NotFound();
        }

        using MemoryStream content = new();
        DemandSheet.Write(content, answer.Rows);
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", $"places-needed-{answer.Year.StartYear}.csv");
    }

    private async Task<IActionResult> Show(int? page, CancellationToken stop)
    {
        if (!(await see.Run(new(YearAsked.Of(Start, clock)), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        (Answer, Rows) = (answer, PageOf<DemandRow>.Of(answer.Rows, page ?? 1, PageSize));
        return Page();
    }

    /// <summary>The number of each course. What is wrong is said beside the course: the use case says it of none.</summary>
    private Dictionary<CourseId, int?> Read(bool mayBeNone)
    {
        Dictionary<CourseId, int?> numbers = [];
        foreach (var course in Answer.Courses.Where(course => course.HasPattern && Numbers.ContainsKey($"{course.Course.Value}")))
        {
            var text = Shown(course)?.Trim() ?? "";
            numbers[course.Course] = text.Length == 0 ? null : WholeNumberBinder.Read(text) ?? -1;
            foreach (var refusal in FollowingRules.BeforeFollowing.Broken(new(numbers[course.Course], IsProviders: true)))
            {
                ModelState.AddModelError($"Numbers[{course.Course.Value}]", $"{refusal.Statement} for {course.Title}, {course.Code}");
            }
        }

        if (numbers.Count < Numbers.Count || (numbers.Count == 0 && !mayBeNone))
        {
            ModelState.AddModelError("", $"A number is kept only for a course that follows a pattern in {Answer.Year}. Nothing was saved");
        }

        return numbers;
    }
}
