using System.ComponentModel.DataAnnotations;
using IttPartnerships.Partnerships.AgreementLinks;
using IttPartnerships.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IttPartnerships.Web.Partnerships.AgreementLinks;

/// <summary>Reads the exact text, and signs it on the same page.</summary>
[EnableRateLimiting(RateLimits.Link)]
internal sealed class ReadLinkPage(OpenAgreementLink open, AnswerAgreementLink answer) : LinkPage(open, answer)
{
    [BindProperty]
    public string? Digest { get; set; }

    [BindProperty]
    [Display(Name = "Your role", Description = "For example headteacher")]
    public string? JobTitle { get; set; }

    [BindProperty]
    public bool Agreed { get; set; }

    public Task<IActionResult> OnPost(CancellationToken stop) => Answer(new LinkAnswer.Sign(Digest ?? "", JobTitle ?? "", Agreed), "You have signed the agreement", stop);
}
