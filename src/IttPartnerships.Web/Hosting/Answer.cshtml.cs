using System.ComponentModel.DataAnnotations;
using IttPartnerships.Hosting;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Hosting;

/// <summary>First: will the school host, yes, maybe, no or not sure yet; or the same as last year.</summary>
internal class AnswerPage(HostingDoors doors, AnswerHosting answer, RepeatLastAnswer repeat) : HostingStep(doors)
{
    [BindProperty]
    public HostingInterest? Interest { get; set; }

    [BindProperty]
    public List<ReasonsNotToHost> Reasons { get; set; } = [];

    [BindProperty]
    [Display(Name = "Is there anything else to say? (optional)", Description = "For example, what would make it possible")]
    public string? Note { get; set; }

    [BindProperty]
    public string? GivenBy { get; set; }

    public string NameLabel => Door.IsLink || View.Whole ? "Your full name" : "Who at the school said so?";

    protected override string Title => $"Will {View.Name} host trainee teachers in {View.Year}?";

    protected override IActionResult Show()
    {
        (Interest, Note, GivenBy) = (View.Answer?.Interest, View.Answer?.Note, Door.Person ?? View.Answer?.GivenBy);
        Reasons = [.. HostingWords.Reasons.Select(reason => reason.Reason).Where(reason => View.Answer?.Reasons.HasFlag(reason) is true)];
        return Page();
    }

    public async Task<IActionResult> OnPost(string? which, CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
        {
            return elsewhere;
        }

        if (which == "same")
        {
            return Next(await repeat.Run(new(Door.School, Door.Year, GivenBy, Door.AskedBy), Door.Actor, stop), Door.End, "The answer is the same as last year’s. Check it and change what is different");
        }

        var reasons = Reasons.Aggregate(ReasonsNotToHost.None, (all, reason) => all | reason);
        var outcome = await answer.Run(new(Door.School, Door.Year, Interest, reasons, Note, GivenBy, Version, Door.AskedBy), Door.Actor, stop);
        return Next(outcome, Interest is HostingInterest.Yes or HostingInterest.Maybe ? $"{Door.Base}/places" : Door.End);
    }
}

[HideAddress]
[EnableRateLimiting(RateLimits.Link)]
internal sealed class LinkAnswerPage(HostingDoors doors, AnswerHosting answer, RepeatLastAnswer repeat) : AnswerPage(doors, answer, repeat);
