using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class SendPage(ReadAgreement read, OfferAgreement use, Actor actor) : AgreementFormPage(read, actor)
{
    public Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop) => Show(agreement, Fits, stop);

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop) =>
        await Load(agreement, stop) && Fits(View) ? Answer(await use.Run(new(agreement, Version), Actor, stop), "The agreement is sent") : Otherwise();

    private static bool Fits(ReadAgreement.View view) => view is { MayWrite: true, Draft: not null };
}
