using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>Adds a delegation to the draft, or changes one: the same form at two addresses.</summary>
public abstract class DelegationPage(ReadAgreement read, KeepDelegation keep, Actor actor) : AgreementFormPage(read, actor)
{
    [BindProperty]
    public DelegationForm Form { get; set; } = new();

    protected async Task<IActionResult> Ask(AgreementId agreement, DelegationId? delegation, CancellationToken stop)
    {
        var shown = await Show(agreement, view => IsThere(view, delegation), stop);
        Form = View?.Draft is { } draft ? DelegationForm.Of(draft, draft.Delegations.Find(d => d.Id == delegation)) : Form;
        return shown;
    }

    protected async Task<IActionResult> Keep(AgreementId agreement, DelegationId? delegation, CancellationToken stop)
    {
        if (!await Load(agreement, stop) || !IsThere(View, delegation))
        {
            return Otherwise();
        }

        if (Form.Responsibility is null)
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Responsibility)}", "Choose a responsibility");
        }

        return ModelState.IsValid
            ? Answer(await keep.Run(Form.Command(agreement, Version, delegation), Actor, stop), "The delegation is in the draft. It holds when both have signed", nameof(Form))
            : Page();
    }

    private static bool IsThere(ReadAgreement.View view, DelegationId? delegation) =>
        view is { MayWrite: true, Draft: { } draft, Agreement.Kind: AgreementKind.LeadPartner } && (delegation is null || draft.Delegations.Exists(d => d.Id == delegation));
}

internal sealed class NewDelegationPage(ReadAgreement read, KeepDelegation keep, Actor actor) : DelegationPage(read, keep, actor)
{
    public Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop) => Ask(agreement, null, stop);

    public Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop) => Keep(agreement, null, stop);
}

internal sealed class ChangeDelegationPage(ReadAgreement read, KeepDelegation keep, Actor actor) : DelegationPage(read, keep, actor)
{
    public Task<IActionResult> OnGet(AgreementId agreement, DelegationId delegation, CancellationToken stop) => Ask(agreement, delegation, stop);

    public Task<IActionResult> OnPost(AgreementId agreement, DelegationId delegation, CancellationToken stop) => Keep(agreement, delegation, stop);
}
