using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships.AgreementLinks;
using IttPartnerships.Web.Partnerships.Agreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.AgreementLinks;

/// <summary>A page opened by the link in an email.</summary>
[HideAddress]
internal abstract class LinkPage(OpenAgreementLink open, AnswerAgreementLink answer) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    [Display(Name = "Your full name")]
    public string? Name { get; set; }

    public OpenAgreementLink.Opened Opened { get; private set; } = null!;

    public string Back => $"/agreement-links/{Uri.EscapeDataString(Token)}";

    public AgreementReading Reading => new(Opened.View, null, (part, about) => $"{Back}/ask?part={Uri.EscapeDataString(part ?? "")}{(about is { } request ? $"&about={request.Value}" : "")}");

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var shown = await Load(stop);
        Name ??= Opened?.Name;
        return shown ?? Page();
    }

    protected virtual bool Fits => true;

    /// <summary>Null where the link works and the page fits.</summary>
    protected async Task<IActionResult?> Load(CancellationToken stop)
    {
        if (!(await open.Run(new(Token), Actor.Nobody, stop)).Try(out var opened))
        {
            return Redirect("/agreement-links/new");
        }

        Opened = opened;
        return Fits ? null : Redirect(Back);
    }

    protected async Task<IActionResult> Answer(LinkAnswer given, string said, CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
        {
            return elsewhere;
        }

        var outcome = await answer.Run(new(Token, Name ?? "", given), Actor.Nobody, stop);
        if (outcome.Succeeded)
        {
            this.Say(said);
            return Redirect(Back);
        }

        await Load(stop);
        return this.Refuse(outcome);
    }
}
