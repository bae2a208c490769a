using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Trainees.Import;
using IttPartnerships.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Trainees.Import;

internal sealed class ImportResultPage(ShowTraineeImport show, OneJob one, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid TraineeImport { get; set; }

    public FindJobs.Row Row { get; private set; } = null!;

    public TraineeImport Import { get; private set; } = null!;

    public TraineeImportReport? Report { get; private set; }

    public string Here => $"/trainees/import/{TraineeImport}";

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Row is null ? Redirect(Here) : Page() : NotFound();

    public async Task<IActionResult> OnPost(string? ask, CancellationToken stop) => await Load(stop) && Row is not null ? await one.Do(this, Row.Id, ask, stop) : NotFound();

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await show.Run(new(TraineeImport, Preview: false), actor, stop)).Try(out var picture))
        {
            return false;
        }

        Import = picture.Import;
        Row = (Import.Job is { } job ? await one.Load(job.Value, ImportTraineeFile.JobKind, stop) : null)!;
        Report = TraineeImportReport.Read(Row?.Result);
        return true;
    }
}
