using System.ComponentModel.DataAnnotations;
using IttPartnerships.Hosting;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Hosting;

/// <summary>A school's answer as it stands: what it offers, who sees it, how often it is asked; and that it is still true.</summary>
internal class ShownPage(HostingDoors doors, ConfirmAnswer confirm, KeepHostingPreference keep) : HostingStep(doors)
{
    [BindProperty]
    [Display(Name = "How many letters about hosting may providers send within four weeks?", Description = "All providers together. 0 for none: then nobody reminds you")]
    public int? Letters { get; set; }

    [BindProperty]
    public bool OthersMayAnswer { get; set; }

    protected override string Title => $"{View.Name}: hosting in {View.Year}";

    protected override bool Fits => true;

    /// <summary>The school itself sets how often it is asked.</summary>
    public bool IsSchool => View.Standing is not null && Door.Actor.Organisation == Door.School;

    protected override IActionResult Show()
    {
        (Letters, OthersMayAnswer) = (View.Wish.Letters, View.Wish.OthersMayAnswer);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? which, CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
        {
            return elsewhere;
        }

        return which == "letters"
            ? ModelState.IsValid ? Next(await keep.Run(new(Door.School, Letters, OthersMayAnswer), Door.Actor, stop), Door.End, "Your wishes are kept") : Page()
            : Next(await confirm.Run(new(Door.School, Door.Year, Version), Door.Actor, stop), Door.End, "Thank you. The answer is confirmed today");
    }

    /// <summary>Who sees the offers, in the order they do.</summary>
    public IEnumerable<string> Seers()
    {
        if (View.Offers is not [var like, ..] || View.Answer is not { } answer)
        {
            yield break;
        }

        if (like.FirstProvider is { } first)
        {
            yield return like.FirstUntil is { } until ? $"Until {Day(until)}: {View.NameOf(first)} only" : $"{View.NameOf(first)} only";
        }

        if (like.FirstProvider is null || like.FirstUntil is not null)
        {
            var others = answer.Recipients.Select(r => View.NameOf(r.Provider)).Order(StringComparer.CurrentCultureIgnoreCase).ToList();
            var names = others.Count == 0 ? "nobody yet" : string.Join(", ", others);
            yield return like.FirstUntil is { } until ? $"From {Day(until.AddDays(1))}: {names}" : $"Straight away: {names}";
        }

        if (like.EveryoneFrom is { } everyone)
        {
            yield return $"From {Day(everyone)}: everyone in range, which is {OfferAudience.InRange}";
        }
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Kernel.Dates.British);
}

[HideAddress]
[EnableRateLimiting(RateLimits.Link)]
internal sealed class LinkDonePage(HostingDoors doors, ConfirmAnswer confirm, KeepHostingPreference keep) : ShownPage(doors, confirm, keep)
{
    protected override bool Fits => View.Answer is not null;
}
