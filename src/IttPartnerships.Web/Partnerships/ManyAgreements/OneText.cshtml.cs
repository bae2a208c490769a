using System.ComponentModel.DataAnnotations;
using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>One agreement text to a list of partners that is pasted or uploaded.</summary>
[RequestSizeLimit(4_000_000)]
internal sealed class OneTextPage(DraftAgreements draft, FindAgreementParties parties, FindTemplates findTemplates, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty]
    public OrganisationId? Provider { get; set; }

    [BindProperty]
    public AgreementKind Kind { get; set; } = AgreementKind.PlacementSchool;

    [BindProperty]
    [Display(Name = "First academic year")]
    public int FirstYear { get; set; }

    [BindProperty]
    [Display(Name = "Last academic year")]
    public int LastYear { get; set; }

    [BindProperty]
    [Display(Name = "Text", Description = "A template of yours, or our starter texts")]
    public AgreementTemplateId? Template { get; set; }

    [BindProperty]
    [Display(Name = "Aims and ambitions", Description = "Leave empty to take those of the template")]
    public string? Aims { get; set; }

    [BindProperty]
    [Display(Name = "Area (optional)", Description = "The places it is about, for example Larkmere and around")]
    public string? Area { get; set; }

    [BindProperty]
    [Display(Name = "The partners, one a line", Description = "URN, UKPRN, provider code or whole name. You can paste a column of a spreadsheet")]
    public string? Pasted { get; set; }

    [BindProperty]
    [Display(Name = "Or a file with them", Description = "CSV with a column headed URN, UKPRN, provider code or name")]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public SendingForm Form { get; set; } = new();

    public IReadOnlyList<AgreementTemplate> Templates { get; private set; } = [];

    public IReadOnlyList<FindAgreementParties.Party> Providers { get; private set; } = [];

    public FileProblems? Problems { get; private set; }

    public bool ForOthers => Providers.All(provider => provider.Id != actor.Organisation);

    public string? SignerName => !ForOthers && actor.May(Permission.SignAgreements) ? actor.Name : null;

    public IEnumerable<AcademicYear> Years => Enumerable.Range(AcademicYear.Of(clock.Today()).StartYear - 1, 7).Select(year => new AcademicYear(year));

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        FirstYear = LastYear = AcademicYear.Of(clock.Today()).StartYear;
        return await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop) || Providers.Count == 0)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || FirstYear is < 2000 or > 2100 || LastYear is < 2000 or > 2100)
        {
            return Page();
        }

        var provider = Providers.FirstOrDefault(p => p.Id == Provider)?.Id ?? Providers[0].Id;
        await using var content = Upload?.OpenReadStream();
        var kind = ForOthers ? AgreementKind.PlacementSchool : Kind;
        var outcome = await draft.Run(
            new(provider, kind, Template, new AcademicYear(FirstYear), new AcademicYear(LastYear), null, null, Aims ?? "", Area ?? "", Pasted ?? "", content, Upload?.FileName ?? "", Form.Sending), actor, stop);
        if (!outcome.Try(out var answer))
        {
            return this.RefuseMany(outcome);
        }

        if (answer.Job is { } job)
        {
            return Redirect($"/agreements/many/{job.Value}");
        }

        Problems = answer.Problems;
        ModelState.AddModelError(Upload is null ? nameof(Pasted) : nameof(Upload), $"{answer.Problems.Count} of {answer.Listed} rows could not be matched. Nothing was made. Mend them and try again");
        return Page();
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await parties.Run(new(null), actor, stop)).Try(out var known))
        {
            return false;
        }

        Providers = known.Providers;
        Templates = (await findTemplates.Run(new(), actor, stop)).Try(out var templates) ? templates : [];
        return true;
    }
}
