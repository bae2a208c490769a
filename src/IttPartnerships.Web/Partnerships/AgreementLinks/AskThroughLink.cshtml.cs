using System.ComponentModel.DataAnnotations;
using IttPartnerships.Partnerships.AgreementLinks;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Partnerships.AgreementLinks;

/// <summary>Asks for a change of one part of the text or of the whole, or answers such a request.</summary>
[EnableRateLimiting(RateLimits.Link)]
internal sealed class AskThroughLinkPage(OpenAgreementLink open, AnswerAgreementLink answer) : LinkPage(open, answer)
{
    [BindProperty(SupportsGet = true, Name = "part")]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true, Name = "about")]
    public AgreementMessageId? About { get; set; }

    [BindProperty]
    [Display(Name = "What would you like?")]
    public string? Text { get; set; }

    [BindProperty]
    public bool Settled { get; set; }

    public string PartTitle => Opened.View.Parts.FirstOrDefault(part => part.Code == Part)?.Title ?? "the whole text";

    protected override bool Fits => About is null ? Opened.IsOpen : Opened.View.Messages.Any(m => m.Id == About && m.Kind == MessageKind.ChangeAsked);

    public Task<IActionResult> OnPost(CancellationToken stop) => Answer(
        new LinkAnswer.Ask(string.IsNullOrEmpty(Part) ? null : Part, Text ?? "", About, Settled && About is not null), About is null ? "Your request is with the provider. You get an email when there is a new version" : "Your answer is added", stop);
}
