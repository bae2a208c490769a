using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.CheckIns;

internal sealed class CheckInPage(ShowCheckIn show, AnswerCheckIn answer, FollowUpCheckIn follow, Actor actor) : PageModel
{
    [BindProperty]
    public CheckInAnswer? Answer { get; set; }

    [BindProperty]
    [Display(Name = "Anything to add? (optional)")]
    public string? Line { get; set; }

    [BindProperty]
    [Display(Name = "Who follows it up?")]
    public string? Owner { get; set; }

    [BindProperty]
    public DateOnly? FollowUpOn { get; set; }

    [BindProperty]
    [Display(Name = "What came of it?")]
    public string? Outcome { get; set; }

    public ShowCheckIn.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CheckInId checkIn, CancellationToken stop)
    {
        if (!await Load(checkIn, stop))
        {
            return NotFound();
        }

        (Owner, FollowUpOn) = (Shown.CheckIn.Owner, Shown.CheckIn.FollowUpOn);
        return Page();
    }

    public Task<IActionResult> OnPostAnswer(CheckInId checkIn, CancellationToken stop) => Do(checkIn, "The answer is kept", () => answer.Run(new(checkIn, Answer, Line), actor, stop), stop);

    public Task<IActionResult> OnPostFollowUp(CheckInId checkIn, CancellationToken stop) =>
        Do(checkIn, "The follow-up is kept", () => follow.Run(new(checkIn, Owner, FollowUpOn), actor, stop), stop);

    public Task<IActionResult> OnPostClose(CheckInId checkIn, CancellationToken stop) =>
        Do(checkIn, "The follow-up is closed", () => follow.Run(new(checkIn, Outcome: Outcome ?? ""), actor, stop), stop);

    /// <summary>A plain sending, without saying which form it was.</summary>
    public IActionResult OnPost() => NotFound();

    private async Task<IActionResult> Do(CheckInId checkIn, string said, Func<Task<Outcome<Done>>> use, CancellationToken stop)
    {
        if (!await Load(checkIn, stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await use();
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(said);
        return LocalRedirect($"/check-ins/{checkIn.Value}");
    }

    private async Task<bool> Load(CheckInId checkIn, CancellationToken stop)
    {
        if (!(await show.Run(new(checkIn), actor, stop)).Try(out var shown))
        {
            return false;
        }

        Shown = shown;
        return true;
    }
}
