using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Placements.CheckIns;
using IttPartnerships.Placements.SupportLinks;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Placements.SupportLinks;

/// <summary>One page for the three things a link about a placement may be for: it shows the one it is for.</summary>
[HideAddress]
[EnableRateLimiting(RateLimits.Link)]
internal sealed class SupportLinkPage(OpenSupportLink open, AnswerSupportLink answer) : PageModel
{
    [BindProperty]
    [Display(Name = "Mentor’s name")]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "Mentor’s email address (optional)")]
    public string? Email { get; set; }

    [BindProperty]
    [Display(Name = "Hours of mentoring a week (optional)", Description = "For example, 1.5")]
    public decimal? HoursAWeek { get; set; }

    [BindProperty]
    public bool Replaces { get; set; }

    [BindProperty]
    [Display(Name = "What do you need help with?")]
    public string? Text { get; set; }

    [BindProperty]
    public CheckInAnswer? Answer { get; set; }

    [BindProperty]
    [Display(Name = "Anything to add? (optional)")]
    public string? Line { get; set; }

    public OpenSupportLink.Opened Opened { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string token, CancellationToken stop) => await Load(token, stop) ? Page() : Redirect("/support-links/closed");

    public async Task<IActionResult> OnPost(string token, CancellationToken stop)
    {
        if (!await Load(token, stop))
        {
            return Redirect("/support-links/closed");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        SupportLinkAnswer given = Opened.Purpose switch
        {
            SupportLinkPurpose.NameMentor => new SupportLinkAnswer.Mentor(Name ?? "", Email, HoursAWeek, Replaces),
            SupportLinkPurpose.AskForHelp => new SupportLinkAnswer.Help(Text ?? ""),
            _ => new SupportLinkAnswer.HowItGoes(Answer, Line),
        };
        var outcome = await answer.Run(new(token, given), Actor.Nobody, stop);
        if (!outcome.Succeeded)
        {
            return this.Refuse(outcome);
        }

        this.Say(Opened.Purpose switch
        {
            SupportLinkPurpose.NameMentor => "The mentor is named",
            SupportLinkPurpose.AskForHelp => "Help is asked for. Somebody will be in touch",
            _ => "Thank you. Your answer is kept",
        });
        return Redirect($"/support-links/{Uri.EscapeDataString(token)}");
    }

    private async Task<bool> Load(string token, CancellationToken stop)
    {
        if (!(await open.Run(new(token), Actor.Nobody, stop)).Try(out var opened))
        {
            return false;
        }

        Opened = opened;
        return true;
    }
}
