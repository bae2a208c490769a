using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>This year's agreements again, for another year: what needs attention, and all of them sent in one action.</summary>
internal sealed class RenewPage(PreviewRenewal find, RenewAgreements renew, Actor actor, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public AgreementKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public AgreementTemplateId? Template { get; set; }

    [BindProperty]
    public List<AgreementId> Chosen { get; set; } = [];

    [BindProperty]
    public SendingForm Form { get; set; } = new();

    public PreviewRenewal.Preview Preview { get; private set; } = null!;

    /// <summary>Null where the person does not sign.</summary>
    public string? SignerName => actor.May(Permission.SignAgreements) ? actor.Name : null;

    public IEnumerable<AcademicYear> Years => Enumerable.Range(AcademicYear.Of(clock.Today()).StartYear, 4).Select(year => new AcademicYear(year));

    /// <summary>Before anything was sent, all that can be; after that what the person ticked.</summary>
    public bool IsTicked(PreviewRenewal.Row row) => HttpMethods.IsPost(Request.Method) ? Chosen.Contains(row.Agreement) : row.Stops.Count == 0;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = await renew.Run(new(Preview.Year, Chosen, Form.Sending, Template), actor, stop);
        return outcome.Try(out var job) ? Redirect($"/agreements/many/{job.Value}") : this.RefuseMany(outcome);
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        var next = AcademicYear.Of(clock.Today()).Next;
        var found = await find.Run(new(Year is >= 2000 and <= 2100 ? new AcademicYear(Year.Value) : next, Kind, Template), actor, stop);
        Preview = found.Succeeded ? found.Value : null!;
        return found.Succeeded;
    }
}
