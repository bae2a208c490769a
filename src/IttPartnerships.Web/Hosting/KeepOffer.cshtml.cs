using IttPartnerships.Hosting;
using IttPartnerships.Web.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Hosting;

/// <summary>Everything that may be said of one offer; or takes it back.</summary>
internal class KeepOfferPage(HostingDoors doors, KeepOffer keep, WithdrawHostingOffer withdraw) : HostingStep(doors)
{
    [BindProperty]
    public OfferForm Form { get; set; } = new();

    private string? Wanted => (RouteData.Values["offer"] ?? RouteData.Values["place"])?.ToString();

    /// <summary>Null for a new one.</summary>
    public OfferId? Offer => OfferId.TryParse(Wanted, null, out var id) ? id : null;

    public int Taken => Offer is { } id ? View.Taken.GetValueOrDefault(id) : 0;

    protected override string Title => Offer is null ? "Add an offer" : "Say more about an offer";

    protected override bool Fits => View is { Standing: not null, Answer: not null } && (Wanted == "new" || View.Offers.Any(o => o.Id == Offer));

    protected override IActionResult Show()
    {
        Form = View.Offers.FirstOrDefault(o => o.Id == Offer) is { } offer ? OfferForm.Of(OfferDetails.Of(offer)) : new OfferForm { KeyStages = [] };
        return Page();
    }

    public async Task<IActionResult> OnPost(string? which, CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
        {
            return elsewhere;
        }

        if (which == "withdraw" && Offer is { } back)
        {
            return Next(await withdraw.Run(new(Door.School, Door.Year, back, Version), Door.Actor, stop), Door.End, "The offer has been taken back");
        }

        return ModelState.IsValid
            ? Next(await keep.Run(new(Door.School, Door.Year, Offer, Form.Details(), Version), Door.Actor, stop), Door.End, "The offer is kept", nameof(Form))
            : Page();
    }
}

[HideAddress]
[EnableRateLimiting(RateLimits.Link)]
internal sealed class LinkOfferPage(HostingDoors doors, KeepOffer keep, WithdrawHostingOffer withdraw) : KeepOfferPage(doors, keep, withdraw);
