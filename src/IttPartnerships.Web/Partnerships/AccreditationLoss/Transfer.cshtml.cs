using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships.AccreditationLoss;
using Microsoft.AspNetCore.Mvc;

namespace IttPartnerships.Web.Partnerships.AccreditationLoss;

internal sealed class TransferPage(FindAccreditationLoss find, FindReceivingProviders providers, TransferAgreements use, Actor actor) : WayOutPage(find, actor)
{
    [BindProperty]
    [Display(Name = "Which accredited provider?")]
    public OrganisationId? To { get; set; }

    [BindProperty]
    [Display(Name = "The last day with your organisation")]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    [Display(Name = "What happens to the trainees and schools they touch?", Description = "Who takes over which work, and how each trainee goes on")]
    public string? Plan { get; set; }

    public IReadOnlyList<FindReceivingProviders.Provider> Providers { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop) || !await Receiving(stop))
        {
            return NotFound();
        }

        Agreements = [.. Undecided.Select(broken => broken.Agreement)];
        LastDay = Undecided.Count == 0 ? null : Undecided.Min(broken => broken.From).AddDays(-1);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || !await Receiving(stop))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Answer(await use.Run(new(Agreements, To, LastDay, Plan ?? ""), Actor, stop), "The other provider is asked to take them over") : Page();
    }

    private async Task<bool> Receiving(CancellationToken stop)
    {
        var found = (await providers.Run(new(), Actor, stop)).Try(out var receiving);
        Providers = receiving ?? [];
        return found;
    }
}
