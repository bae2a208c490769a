using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.Agreements;

internal sealed class EndPage(ReadAgreement read, FindWhatEnds find, EndAgreement use, Actor actor) : AgreementFormPage(read, actor)
{
    [BindProperty]
    [Required(ErrorMessage = "Enter the last day")]
    [Display(Name = "Last day")]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public EndReason? Reason { get; set; }

    [BindProperty]
    [Display(Name = "What happens to the trainees and schools it touches?", Description = "Who takes over which work, and how each trainee goes on")]
    public string? Plan { get; set; }

    public FindWhatEnds.Answer Touched { get; private set; } = null!;

    public async Task<IActionResult> OnGet(AgreementId agreement, CancellationToken stop) => await Find(agreement, stop) ? await Show(agreement, Fits, stop) : NotFound();

    public async Task<IActionResult> OnPost(AgreementId agreement, CancellationToken stop)
    {
        if (!await Find(agreement, stop) || !await Load(agreement, stop) || !Fits(View))
        {
            return Otherwise();
        }

        if (Reason is null)
        {
            ModelState.AddModelError(nameof(Reason), "Choose a reason");
        }

        return ModelState.IsValid
            ? Answer(await use.Run(new(agreement, Version, LastDay!.Value, Reason!.Value, Plan ?? ""), Actor, stop), "The end of the agreement is recorded")
            : Page();
    }

    private async Task<bool> Find(AgreementId agreement, CancellationToken stop)
    {
        var found = (await find.Run(new(agreement), Actor, stop)).Try(out var touched);
        Touched = touched!;
        return found;
    }

    private static bool Fits(ReadAgreement.View view) => view is { MaySign: true, State: AgreementState.InForce or AgreementState.ToBegin };
}
