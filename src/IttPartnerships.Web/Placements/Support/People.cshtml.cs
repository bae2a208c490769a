using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.SupportLinks;
using IttPartnerships.Placements.Support;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Placements.Support;

/// <summary>Mentors, support contacts and help of one placement, each with its small form.</summary>
internal sealed class PeoplePage(
    ShowPeople show, NameMentor name, EndMentor end, KeepSupportContact keep, RemoveSupportContact remove, AskForHelp ask, SendSupportLink send, Actor actor) : PageModel
{
    [BindProperty]
    [Display(Name = "Mentor’s name")]
    public string? Mentor { get; set; }

    [BindProperty]
    [Display(Name = "Mentor’s email address (optional)")]
    public string? MentorEmail { get; set; }

    [BindProperty]
    [Display(Name = "Hours of mentoring a week (optional)", Description = "For example, 1.5")]
    public decimal? HoursAWeek { get; set; }

    [BindProperty]
    public bool Replaces { get; set; }

    [BindProperty]
    [Display(Name = "Contact’s name")]
    public string? Name { get; set; }

    [BindProperty]
    [Display(Name = "What they do", Description = "For example, University tutor")]
    public string? Does { get; set; }

    [BindProperty]
    [Display(Name = "Contact’s email address")]
    public string? Email { get; set; }

    [BindProperty]
    [Display(Name = "Telephone number")]
    public string? Telephone { get; set; }

    [BindProperty]
    public SupportFrom From { get; set; }

    [BindProperty]
    [Display(Name = "What do you need help with?")]
    public string? Text { get; set; }

    /// <summary>The mentor or contact a button is about.</summary>
    [BindProperty]
    public Guid Which { get; set; }

    [BindProperty]
    public HelpAsker Who { get; set; }

    public ShowPeople.Answer Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGet(PlacementId placement, CancellationToken stop) => await Load(placement, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostMentor(PlacementId placement, CancellationToken stop) =>
        Do(placement, "The mentor is named", () => name.Run(new(placement, Mentor ?? "", MentorEmail, null, Replaces, HoursAWeek), actor, stop), stop, Renamed);

    public Task<IActionResult> OnPostEndMentor(PlacementId placement, CancellationToken stop) =>
        Do(placement, "The mentor’s work here is ended", () => end.Run(new(placement, Which), actor, stop), stop);

    public Task<IActionResult> OnPostContact(PlacementId placement, CancellationToken stop) =>
        Do(placement, "The contact is named", () => keep.Run(new(Name ?? "", Does ?? "", Email, Telephone, placement, From: From), actor, stop), stop);

    public Task<IActionResult> OnPostRemoveContact(PlacementId placement, CancellationToken stop) =>
        Do(placement, "The contact is removed", () => remove.Run(new(Which, placement), actor, stop), stop);

    public Task<IActionResult> OnPostHelp(PlacementId placement, CancellationToken stop) =>
        Do(placement, "Help is asked for. It stays open until somebody answers", () => ask.Run(new(placement, Text ?? ""), actor, stop), stop);

    public Task<IActionResult> OnPostLink(PlacementId placement, CancellationToken stop) => Do(
        placement, "The link is sent",
        () => send.Run(new(placement, Who == HelpAsker.School ? SupportLinkPurpose.NameMentor : SupportLinkPurpose.AskForHelp, Who), actor, stop), stop);

    /// <summary>A plain sending, without saying which form it was.</summary>
    public IActionResult OnPost() => NotFound();

    private static Refusal Renamed(Refusal refusal) => refusal.Field switch
    {
        nameof(NameMentor.Command.Name) => refusal with { Field = nameof(Mentor) },
        nameof(NameMentor.Command.Email) => refusal with { Field = nameof(MentorEmail) },
        _ => refusal,
    };

    private async Task<IActionResult> Do<T>(PlacementId placement, string said, Func<Task<Outcome<T>>> use, CancellationToken stop, Func<Refusal, Refusal>? fields = null)
    {
        if (!await Load(placement, stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await use();
        if (outcome.Succeeded)
        {
            this.Say(said);
            return LocalRedirect($"/placements/{placement.Value}/people");
        }

        return fields is null ? this.Refuse(outcome) : this.Refuse((Outcome<Done>)outcome.Refusals.Select(fields).ToList());
    }

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
