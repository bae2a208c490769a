using IttPartnerships.Access;
using IttPartnerships.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Jobs;

internal sealed class JobsPage(FindJobs find, Actor actor) : PageModel
{
    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(Name = "part", SupportsGet = true)]
    public int Part { get; set; } = 1;

    public FindJobs.Found Found { get; private set; } = new([], 0, 1);

    public async Task OnGet(CancellationToken stop) => Found = await find.Run(new(Page: Part), actor, stop);
}
