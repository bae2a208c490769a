using System.ComponentModel.DataAnnotations;
using IttPartnerships.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Partnerships.AgreementLinks;

[EnableRateLimiting(RateLimits.Link)]
internal sealed class DeclineThroughLinkPage(OpenAgreementLink open, AnswerAgreementLink answer) : LinkPage(open, answer)
{
    [BindProperty]
    [Display(Name = "Why do you decline?", Description = "The provider reads it, and may send another version")]
    public string? Reason { get; set; }

    protected override bool Fits => Opened.IsOpen;

    public Task<IActionResult> OnPost(CancellationToken stop) => Answer(new LinkAnswer.Decline(Reason ?? ""), "You have declined. The provider has been told", stop);
}
