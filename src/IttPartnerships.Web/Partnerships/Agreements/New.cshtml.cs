using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Organisations.Finding;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.Agreements;

/// <summary>Begins an agreement. The partner is found by name first, unless the way here already said who it is.</summary>
internal sealed class NewPage(DraftAgreement draft, FindAgreementParties parties, FindTemplates findTemplates, FindOrganisations find, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    [Display(Name = "Who is it with?", Description = "A name, URN, provider code or postcode")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Partner { get; set; }

    [BindProperty]
    public OrganisationId? Provider { get; set; }

    [BindProperty]
    public AgreementKind? Kind { get; set; }

    [BindProperty]
    [Display(Name = "First academic year")]
    public int FirstYear { get; set; }

    [BindProperty]
    [Display(Name = "Last academic year")]
    public int LastYear { get; set; }

    [BindProperty]
    [Display(Name = "Begin from")]
    public AgreementTemplateId? Template { get; set; }

    public string? PartnerName { get; private set; }

    public IReadOnlyList<RegisterRow> Found { get; private set; } = [];

    public IReadOnlyList<AgreementTemplate> Templates { get; private set; } = [];

    public IReadOnlyList<FindAgreementParties.Party> Providers { get; private set; } = [];

    public bool ForOthers { get; private set; }

    public IEnumerable<AcademicYear> Years => Enumerable.Range(AcademicYear.Of(clock.Today()).StartYear - 1, 7).Select(year => new AcademicYear(year));

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        FirstYear = LastYear = AcademicYear.Of(clock.Today()).StartYear;
        return await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || Partner is not { } partner)
        {
            return NotFound();
        }

        if (Kind is null && ForOthers)
        {
            Kind = AgreementKind.PlacementSchool;
        }

        if (Kind is not { } kind)
        {
            ModelState.Remove(nameof(Kind));
            ModelState.AddModelError(nameof(Kind), "Choose what the agreement makes the partner");
            return Page();
        }

        var provider = Providers.FirstOrDefault(p => p.Id == Provider)?.Id ?? Providers[0].Id;
        var outcome = await draft.Run(new(provider, partner, kind, new AcademicYear(FirstYear), new AcademicYear(LastYear), Template: Template), actor, stop);
        if (!outcome.Try(out var made))
        {
            return this.Refuse(outcome);
        }

        this.Say("The draft is made. Nobody else sees it before you send it");
        return LocalRedirect(AgreementWords.Address(made));
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await parties.Run(new(Partner), actor, stop)).Try(out var known))
        {
            return false;
        }

        (Providers, PartnerName) = (known.Providers, known.Partner?.Name);
        ForOthers = Providers.All(provider => provider.Id != actor.Organisation);
        if ((await findTemplates.Run(new(), actor, stop)).Try(out var templates))
        {
            Templates = templates;
        }

        if (PartnerName is null && !string.IsNullOrWhiteSpace(Search) && (await find.Run(new(new() { Text = Search }, Size: 20), actor, stop)).Try(out var found))
        {
            Found = [.. found.Rows.Select(each => each.Row)];
        }

        return true;
    }
}
