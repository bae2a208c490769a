using IttPartnerships.Jobs;
using IttPartnerships.Organisations.Registers;
using IttPartnerships.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations.Registers;

internal sealed class ImportPage(OneJob one) : PageModel
{
    /// <summary>Problems shown on the page; all that were kept are in the download.</summary>
    public const int Shown = 100;

    [BindProperty(SupportsGet = true)]
    public Guid Job { get; set; }

    public FindJobs.Row Row { get; private set; } = null!;

    public ImportReport? Report { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? ask, CancellationToken stop) =>
        await Load(stop) ? await one.Do(this, Row.Id, ask, stop) : NotFound();

    private async Task<bool> Load(CancellationToken stop)
    {
        Row = (await one.Load(Job, ImportRegisterFile.KindName, stop))!;
        Report = ImportRegisterFile.Report(Row?.Result);
        return Row is not null;
    }
}
