using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class WithdrawPage(ReadAgreement read, WithdrawOffer use, Actor actor) : AgreementFormPage(read, actor)
{
    [BindProperty]
    public bool Rewrite { get; set; } = true;

    public Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop) => Show(agreement, Fits, stop);

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop) => await Load(agreement, stop) && Fits(View)
        ? Answer(await use.Run(new(agreement, Version, Rewrite), Actor, stop), Rewrite ? "It is taken back, and a new draft with the same text is ready" : "It is taken back")
        : Otherwise();

    private static bool Fits(ReadAgreement.View view) => view is { MayWrite: true, Offered: not null };
}
