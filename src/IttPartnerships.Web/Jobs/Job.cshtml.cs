using IttPartnerships.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Jobs;

internal sealed class JobPage(OneJob one) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Job { get; set; }

    public FindJobs.Row Row { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? ask, CancellationToken stop) =>
        await Load(stop) ? await one.Do(this, Row.Id, ask, stop) : NotFound();

    private async Task<bool> Load(CancellationToken stop)
    {
        Row = (await one.Load(Job, null, stop))!;
        return Row is not null;
    }
}
