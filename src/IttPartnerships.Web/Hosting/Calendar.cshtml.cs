using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Hosting;

/// <summary>The days on which a provider asks silent schools again.</summary>
internal sealed class NudgeCalendarPage(FindNudgeDays find, KeepNudgeDays keep, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? WantedYear { get; set; }

    [BindProperty]
    public List<DateOnly?> Days { get; set; } = [];

    public IReadOnlyList<NudgeDay> Sent { get; private set; } = [];

    public AcademicYear Year => WantedYear is { } start ? new(start) : HostingYear.Asked(clock.Today());

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Load(stop) is not { } days)
        {
            return NotFound();
        }

        Days = [.. days.Where(day => day.SentAt is null).Select(day => (DateOnly?)day.Day)];
        Days.AddRange(Enumerable.Repeat<DateOnly?>(null, Math.Max(4 - Days.Count, 1)));
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Load(stop) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await keep.Run(new(Year, [.. Days.OfType<DateOnly>()]), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say("The days are kept");
        return LocalRedirect($"/hosting/calendar?year={Year.StartYear}");
    }

    private async Task<IReadOnlyList<NudgeDay>?> Load(CancellationToken stop)
    {
        if (!(await find.Run(new(Year), actor, stop)).Try(out var days))
        {
            return null;
        }

        Sent = [.. days.Where(day => day.SentAt is not null)];
        return days;
    }
}
