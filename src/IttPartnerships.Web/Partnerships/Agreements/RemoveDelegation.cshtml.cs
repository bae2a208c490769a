using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class RemoveDelegationPage(ReadAgreement read, RemoveDelegation remove, Actor actor) : AgreementFormPage(read, actor)
{
    public Delegation Delegation { get; private set; } = null!;

    public Task<IActionResult> OnGet(AgreementId agreement, DelegationId delegation, CancellationToken stop) => Show(agreement, view => IsThere(view, delegation), stop);

    public async Task<IActionResult> OnPost(AgreementId agreement, DelegationId delegation, CancellationToken stop) =>
        await Load(agreement, stop) && IsThere(View, delegation)
            ? Answer(await remove.Run(new(agreement, Version, delegation), Actor, stop), "The delegation is taken out of the draft")
            : Otherwise();

    private bool IsThere(ReadAgreement.View view, DelegationId delegation) =>
        view is { MayWrite: true, Draft: { } draft } && (Delegation = draft.Delegations.Find(d => d.Id == delegation)!) is not null;
}
