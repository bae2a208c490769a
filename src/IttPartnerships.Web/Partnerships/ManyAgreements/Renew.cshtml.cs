using IttPartnerships.Access;
using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Agreements;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>This year's agreements again, for another year: what needs attention, and all of them sent in one action.</summary>
internal sealed class RenewPage(PreviewRenewal find, RenewAgreements renew, Actor actor, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public AgreementKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public AgreementTemplateId? Template { get; set; }

    [BindProperty(SupportsGet = true)]
    public RenewalShow? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty]
    public List<AgreementId> Chosen { get; set; } = [];

    [BindProperty]
    public SendingForm Form { get; set; } = new();

    public PreviewRenewal.Preview Preview { get; private set; } = null!;

    public PageOf<PreviewRenewal.Row> Rows { get; private set; } = null!;

    /// <summary>What one action takes of all pages: what can be sent, or what stays drafts where only that is shown.</summary>
    public IReadOnlyList<AgreementId> All { get; private set; } = [];

    public int Count(params ReadOnlySpan<RenewalShow> which)
    {
        var wanted = which.ToArray();
        return Preview.Rows.Count(row => wanted.Contains(Of(row)));
    }

    /// <summary>Null where the person does not sign.</summary>
    public string? SignerName => actor.May(Permission.SignAgreements) ? actor.Name : null;

    public IEnumerable<AcademicYear> Years => Enumerable.Range(AcademicYear.Of(clock.Today()).StartYear, 4).Select(year => new AcademicYear(year));

    /// <summary>Before anything was sent, all that can be; after that what the person ticked.</summary>
    public bool IsTicked(PreviewRenewal.Row row) => HttpMethods.IsPost(Request.Method) ? Chosen.Contains(row.Agreement) : row.Stops.Count == 0;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    /// <param name="which">"all" for every page of the list; else what is ticked.</param>
    public async Task<IActionResult> OnPost(string? which, CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = await renew.Run(new(Preview.Year, which == "all" ? All : Chosen, Form.Sending, Template), actor, stop);
        return outcome.Try(out var job) ? Redirect($"/agreements/many/{job.Value}") : this.RefuseMany(outcome);
    }

    private static RenewalShow Of(PreviewRenewal.Row row) => row switch
    {
        { RenewedAs: not null } => RenewalShow.Renewed,
        { Stops.Count: > 0 } => RenewalShow.StaysDraft,
        { Look.Count: > 0 } => RenewalShow.Attention,
        _ => RenewalShow.Ready,
    };

    private bool Named(PreviewRenewal.Row row) =>
        string.IsNullOrWhiteSpace(Search) || FoldedText.Fold(row.PartnerName).Contains(FoldedText.Fold(Search), StringComparison.Ordinal);

    private async Task<bool> Load(CancellationToken stop)
    {
        var next = AcademicYear.Of(clock.Today()).Next;
        var found = await find.Run(new(Year is >= 2000 and <= 2100 ? new AcademicYear(Year.Value) : next, Kind, Template), actor, stop);
        if (!found.Try(out var preview))
        {
            return false;
        }

        Preview = preview;
        List<PreviewRenewal.Row> shown = [.. preview.Rows.Where(row => (Show is null || Of(row) == Show) && Named(row))];
        Rows = PageOf<PreviewRenewal.Row>.Of(shown, int.TryParse(Request.Query["page"], out var page) ? page : 1, PageSize);
        All = [.. shown.Where(row => row.RenewedAs is null && (row.Stops.Count == 0 || Show == RenewalShow.StaysDraft)).Select(row => row.Agreement)];
        return true;
    }
}
