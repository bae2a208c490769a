using System.ComponentModel.DataAnnotations;
using IttPartnerships.Hosting;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Hosting;

/// <summary>Third: who sees it, in order, and how many trainees the school can have at one time over everything.</summary>
internal class WhoPage(HostingDoors doors, ShareAnswer share) : HostingStep(doors)
{
    [BindProperty]
    public List<OrganisationId> Recipients { get; set; } = [];

    [BindProperty]
    [Display(Name = "The most trainees at one time, over everything (optional)", Description = "If it is fewer than the places add up to")]
    public int? TotalPlaces { get; set; }

    [BindProperty]
    [Display(Name = "Which provider comes first?")]
    public OrganisationId? FirstProvider { get; set; }

    [BindProperty]
    public DateOnly? FirstUntil { get; set; }

    [BindProperty]
    public DateOnly? EveryoneFrom { get; set; }

    public bool HasOrder => FirstProvider is not null || FirstUntil is not null || EveryoneFrom is not null || !ModelState.IsValid;

    public int Sum => View.Offers.Sum(o => o.Places);

    protected override string Title => "Who sees your answer?";

    protected override bool Fits => View is { Standing.Whole: true, Answer: not null };

    protected override IActionResult Show()
    {
        var answer = View.Answer!;
        Recipients = answer.Recipients.Count > (Door.IsLink ? 1 : 0) ? [.. answer.Recipients.Select(r => r.Provider)] : [.. View.Providers.Where(choice => choice.Suggested).Select(choice => choice.Provider)];
        TotalPlaces = answer.TotalPlaces;
        if (View.Offers is [var like, ..])
        {
            (FirstProvider, FirstUntil, EveryoneFrom) = (like.FirstProvider, like.FirstUntil, like.EveryoneFrom);
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
        {
            return elsewhere;
        }

        return ModelState.IsValid
            ? Next(await share.Run(new(Door.School, Door.Year, Recipients, TotalPlaces, FirstProvider, FirstUntil, EveryoneFrom, Version), Door.Actor, stop), Door.End, "Your answer is kept. Thank you")
            : Page();
    }
}

[HideAddress]
[EnableRateLimiting(RateLimits.Link)]
internal sealed class LinkWhoPage(HostingDoors doors, ShareAnswer share) : WhoPage(doors, share);
