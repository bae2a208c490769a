using IttPartnerships.Access;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Days;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Days;

/// <summary>The days of a placement, month by month, with a form for the ones that were otherwise.</summary>
internal sealed class DaysPage(ShowDays show, MarkDay mark, Actor actor) : PageModel
{
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>A <see cref="DayKind"/>, or "AsPlanned".</summary>
    [BindProperty]
    public string? Kind { get; set; }

    public ShowDays.Answer Shown { get; private set; } = null!;

    public IEnumerable<IGrouping<(int Year, int Month), DayLine>> Months => Shown.Days.GroupBy(line => (line.Day.Year, line.Day.Month));

    /// <summary>Days that were otherwise, the latest first.</summary>
    public IEnumerable<DayLine> Otherwise => Shown.Days.Where(line => line.Mark is DayMark.Absent or DayMark.Extra or DayMark.SchoolClosed).Reverse();

    public async Task<IActionResult> OnGet(PlacementId placement, CancellationToken stop) => await Load(placement, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(PlacementId placement, CancellationToken stop)
    {
        if (!await Load(placement, stop))
        {
            return NotFound();
        }

        DayKind? kind = Enum.TryParse<DayKind>(Kind, out var given) ? given : null;
        if (kind is null && Kind != "AsPlanned")
        {
            ModelState.AddModelError(nameof(Kind), "Choose what the day was");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await mark.Run(new(placement, Day, kind), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The day is recorded");
        return LocalRedirect($"/placements/{placement.Value}/days");
    }

    /// <summary>The weeks of a month, Monday to Friday; empty cells before its first and after its last day.</summary>
    public static IEnumerable<DayLine?[]> Weeks(IEnumerable<DayLine> month) => month
        .GroupBy(line => line.Day.AddDays(1 - (int)line.Day.DayOfWeek))
        .Select(week => Enumerable.Range(0, 5).Select(i => week.FirstOrDefault(line => line.Day == week.Key.AddDays(i))).ToArray());

    private async Task<bool> Load(PlacementId placement, CancellationToken stop)
    {
        if (!(await show.Run(new(placement), actor, stop)).Try(out var shown))
        {
            return false;
        }

        Shown = shown;
        return true;
    }
}
