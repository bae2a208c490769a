using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class VaryPage(ReadAgreement read, VaryAgreement use, Actor actor, TimeProvider clock) : AgreementFormPage(read, actor)
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the day it takes effect")]
    [Display(Name = "Takes effect on")]
    public DateOnly? EffectiveFrom { get; set; }

    [BindProperty]
    [Display(Name = "Why does it replace the one in force?")]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop)
    {
        EffectiveFrom = clock.Today();
        return Show(agreement, Fits, stop);
    }

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop)
    {
        if (!await Load(agreement, stop) || !Fits(View))
        {
            return Otherwise();
        }

        return ModelState.IsValid
            ? Answer(await use.Run(new(agreement, Version, EffectiveFrom!.Value, Reason ?? ""), Actor, stop), "A draft of the next version is ready. What is in force stays so until both have signed it")
            : Page();
    }

    private static bool Fits(ReadAgreement.View view) => view is { MayWrite: true, Open: null, State: AgreementState.InForce or AgreementState.ToBegin };
}
