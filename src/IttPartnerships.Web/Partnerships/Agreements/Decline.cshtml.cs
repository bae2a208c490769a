using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class DeclinePage(ReadAgreement read, DeclineAgreement use, Actor actor) : AgreementFormPage(read, actor)
{
    [BindProperty]
    [Display(Name = "Why do you decline?", Description = "The provider reads it, and may send another version")]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop) => Show(agreement, Fits, stop);

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop) => await Load(agreement, stop) && Fits(View)
        ? Answer(await use.Run(new(agreement, Reason ?? ""), Actor, stop), "You have declined. The provider has been told")
        : Otherwise();

    private static bool Fits(ReadAgreement.View view) => view is { MaySign: true, Side: AgreementSide.Partner, Offered: not null };
}
