using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Calendars;

/// <summary>The year of one school: the reader's own, or any other to look at.</summary>
internal sealed class SchoolCalendarPage(ShowCalendar show, KeepClosedDay keep, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId? School { get; set; }

    /// <summary>The year it begins in.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public ClosedDayKind? Kind { get; set; }

    [BindProperty]
    [Display(Name = "Note (optional)")]
    public string? Note { get; set; }

    /// <summary>Take the mark away.</summary>
    [BindProperty]
    public bool Open { get; set; }

    public ShowCalendar.Answer Shown { get; private set; } = null!;

    public string Address(AcademicYear year) => School is { } school ? $"/calendars?school={school.Value}&year={year.StartYear}" : $"/calendars?year={year.StartYear}";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        School = null;
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await keep.Run(new(Day, Kind, Note, Open), actor, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(Open ? "The day is as the term dates say again" : "The day is marked");
        return LocalRedirect($"/calendars?year={AcademicYear.Of(Day!.Value).StartYear}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await show.Run(new(School, Year is >= 2000 and <= 2100 ? new AcademicYear(Year.Value) : null), actor, stop)).Try(out var shown))
        {
            return false;
        }

        Shown = shown;
        return true;
    }
}
