using IttPartnerships.Hosting.Links;
using IttPartnerships.Jobs;
using IttPartnerships.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Hosting;

/// <summary>How far the asking of many schools is, and what came of it.</summary>
internal sealed class AskingPage(OneJob one) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Asking { get; set; }

    public FindJobs.Row Row { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string? ask, CancellationToken stop) => await Load(stop) ? await one.Do(this, Row.Id, ask, stop) : NotFound();

    private async Task<bool> Load(CancellationToken stop)
    {
        Row = (await one.Load(Asking, WriteLetters.JobKind, stop))!;
        return Row is not null;
    }
}
