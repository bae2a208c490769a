using IttPartnerships.Jobs;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

/// <summary>How far work on many agreements is, and then what came of each.</summary>
internal sealed class ManyPage(OneJob one) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Many { get; set; }

    public FindJobs.Row Row { get; private set; } = null!;

    public ManyReport? Report { get; private set; }

    /// <summary>What needs somebody first, open; the rest folded away.</summary>
    public IEnumerable<(string Caption, IReadOnlyList<ManyRow> Rows, bool Open)> Groups => new (string Caption, bool Open, ManyResult[] Results)[]
    {
        ("Not sent: what each needs", true, [ManyResult.StaysDraft, ManyResult.NotDrafted]),
        ("Sent", false, [ManyResult.Sent, ManyResult.SentAndSigned]),
        ("Drafted", false, [ManyResult.Drafted]),
        ("Done before", false, [ManyResult.Already]),
    }.Select(group => (group.Caption, (IReadOnlyList<ManyRow>)[.. Report!.Rows.Where(row => group.Results.Contains(row.Result))], group.Open)).Where(group => group.Item2.Count > 0);

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? ask, CancellationToken stop) => await Load(stop) ? await one.Do(this, Row.Id, ask, stop) : NotFound();

    private async Task<bool> Load(CancellationToken stop)
    {
        Row = (await one.Load(Many, WorkThroughAgreements.JobKind, stop))!;
        Report = ManyReport.Read(Row?.Result);
        return Row is not null;
    }
}
