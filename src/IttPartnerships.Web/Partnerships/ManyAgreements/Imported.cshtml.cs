using IttPartnerships.Jobs;
using IttPartnerships.Partnerships.ManyAgreements;
using IttPartnerships.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Partnerships.ManyAgreements;

internal sealed class ImportedPage(OneJob one) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Import { get; set; }

    public FindJobs.Row Row { get; private set; } = null!;

    public PaperReport? Report { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? ask, CancellationToken stop) => await Load(stop) ? await one.Do(this, Row.Id, ask, stop) : NotFound();

    private async Task<bool> Load(CancellationToken stop)
    {
        Row = (await one.Load(Import, ImportAgreementFile.JobKind, stop))!;
        Report = PaperReport.Read(Row?.Result);
        return Row is not null;
    }
}
