using IttPartnerships.Access;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Days;
using IttPartnerships.Web.Placements.Calendars;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Days;

/// <summary>A school's register of trainees, a week a page.</summary>
internal sealed class RegisterPage(ShowRegister show, TakeRegister take, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    [BindProperty]
    public List<MarkBox> Marks { get; set; } = [];

    public ShowRegister.Answer Shown { get; private set; } = null!;

    public static string Address(DateOnly week) => $"/placements/register?week={CalendarWords.Written(week)}";

    /// <summary>True where the school can still say how the day was.</summary>
    public bool MayMark(DayLine line) => Shown.MayMark && line.Day <= Shown.Today && line.Mark is (DayMark.InSchool or DayMark.Absent or DayMark.SchoolClosed);

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await take.Run(new(Shown.Monday, [.. Marks.Select(mark => new TakeRegister.Mark(mark.Placement, mark.Day, mark.Kind))]), actor, stop);
        if (!outcome.Try(out var changed))
        {
            return this.Refuse(outcome);
        }

        this.Say(changed == 0 ? "The register is taken: nothing changed" : $"The register is taken: {changed} {(changed == 1 ? "day" : "days")} changed");
        return LocalRedirect(Address(Shown.Monday));
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await show.Run(new(Week), actor, stop)).Try(out var shown))
        {
            return false;
        }

        Shown = shown;
        return true;
    }

    /// <summary>One day of one trainee.</summary>
    public sealed class MarkBox
    {
        public PlacementId Placement { get; set; }

        public DateOnly Day { get; set; }

        /// <summary>Empty for: here.</summary>
        public DayKind? Kind { get; set; }
    }
}
