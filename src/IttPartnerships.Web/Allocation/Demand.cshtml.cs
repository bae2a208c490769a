using System.Globalization;
using IttPartnerships.Access;
using IttPartnerships.Allocation.Demand;
using IttPartnerships.Kernel;
using IttPartnerships.Programmes;
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

    /// <summary>As written; empty for as many as this year.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> Numbers { get; set; } = [];

    public SeeDemand.Answer Answer { get; private set; } = null!;

    public PageOf<DemandRow> Rows { get; private set; } = null!;

    public MapContent Map => new("Where trainees are expected whose subject will be short of places", [.. Answer.Homes.Select(home => new MapPoint($"An expected trainee of {home.Subject}", null, home.Place, MapMark.Home))]);

    public static AcademicYear YearOf(int? start, TimeProvider clock) => start is >= 2000 and <= 2200 ? new(start.Value) : AcademicYear.Of(clock.Today()).Next;

    public string? Shown(SeeDemand.CourseLine course) => Numbers.TryGetValue(course.Course.Value, out var written) ? written : course.Said?.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGet([FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        if (!(await see.Run(new(YearOf(Start, clock)), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        (Answer, Rows) = (answer, PageOf<DemandRow>.Of(answer.Rows, page ?? 1, PageSize));
        return Page();
    }

    public async Task<IActionResult> OnPost([FromForm] string? act, CancellationToken stop)
    {
        if (await OnGet(null, stop) is NotFoundResult none)
        {
            return none;
        }

        Dictionary<CourseId, int?> numbers = [];
        foreach (var (course, written) in Numbers)
        {
            var text = written?.Trim() ?? "";
            numbers[CourseId.From(course)] = text.Length == 0 ? null : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        }

        var kept = await keep.Run(new(Answer.Year, numbers), actor, stop);
        if (!kept.Succeeded)
        {
            var wrong = numbers.FirstOrDefault(line => line.Value is < 0 or > 5_000).Key.Value;
            ModelState.AddModelError($"Numbers[{wrong}]", kept.Refusals[0].Statement);
            return Page();
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
        if (!(await see.Run(new(YearOf(start, clock)), actor, stop)).Try(out var answer))
        {
            return Results.NotFound();
        }

        using MemoryStream content = new();
        DemandSheet.Write(content, answer.Rows);
        return Results.File(content.ToArray(), "text/csv; charset=utf-8", $"places-needed-{answer.Year.StartYear}.csv");
    }
}
