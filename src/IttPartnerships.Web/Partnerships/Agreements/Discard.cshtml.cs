using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class DiscardPage(ReadAgreement read, DiscardDraft use, Actor actor) : AgreementFormPage(read, actor)
{
    public Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop) => Show(agreement, Fits, stop);

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop) =>
        await Load(agreement, stop) && Fits(View) ? Thrown(await use.Run(new(agreement, Version), Actor, stop)) : Otherwise();

    private IActionResult Thrown(Outcome<Done> outcome)
    {
        var answer = Answer(outcome, "The draft is thrown away");
        return outcome.Succeeded && View.Agreement.Versions.Count == 1 ? LocalRedirect("/agreements") : answer;
    }

    private static bool Fits(ReadAgreement.View view) => view is { MayWrite: true, Draft: not null };
}
