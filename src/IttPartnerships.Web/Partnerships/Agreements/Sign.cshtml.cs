using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>Signs the text that is shown on this very page.</summary>
internal sealed class SignPage(ReadAgreement read, SignAgreement use, Actor actor) : AgreementFormPage(read, actor)
{
    [BindProperty]
    public string? Digest { get; set; }

    [BindProperty]
    [Display(Name = "Your role", Description = "For example headteacher, or director of teacher education")]
    public string? JobTitle { get; set; }

    [BindProperty]
    public bool Agreed { get; set; }

    public string Name => Actor.Name;

    public AgreementReading Reading => new(View, null, null);

    public async Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop)
    {
        var shown = await Show(agreement, Fits, stop);
        Digest = View?.Offered?.Digest;
        return shown;
    }

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop)
    {
        if (!await Load(agreement, stop) || !Fits(View))
        {
            return Otherwise();
        }

        var outcome = await use.Run(new(agreement, Digest ?? "", JobTitle ?? "", Agreed), Actor, stop);
        if (!outcome.Succeeded)
        {
            // Whoever signs next signs what this page now shows.
            Digest = View.Offered?.Digest;
            ModelState.Remove(nameof(Digest));
        }

        return Answer(outcome, View.Offered!.Signatures.Count > 0 ? "You have signed. Both have, so the agreement holds from its first day" : "You have signed. The other side has yet to");
    }

    private static bool Fits(ReadAgreement.View view) => view is { MaySign: true, Offered: not null };
}
