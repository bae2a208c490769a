using IttPartnerships.Access;
using IttPartnerships.Jobs;
using IttPartnerships.Organisations.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Organisations.Registers;

internal sealed class ImportsPage(FindImports imports, FindJobs jobs, Actor actor) : PageModel
{
    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(Name = "part", SupportsGet = true)]
    public int Part { get; set; } = 1;

    public FindImports.Found Imported { get; private set; } = new([], 0, 1);

    /// <summary>Those under way and those that came to nothing.</summary>
    public IReadOnlyList<FindJobs.Row> NotImported { get; private set; } = [];

    public bool IsEmpty => Imported.Total == 0 && NotImported.Count == 0;

    public async Task OnGet(CancellationToken stop)
    {
        Imported = await imports.Run(new(Part), actor, stop);
        var found = await jobs.Run(new(Kind: ImportRegisterFile.KindName), actor, stop);
        NotImported = [.. found.Rows.Where(job => job.State != JobState.Succeeded)];
    }
}
