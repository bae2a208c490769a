using IttPartnerships.Access;
using IttPartnerships.Hosting;
using IttPartnerships.Hosting.Links;
using IttPartnerships.Kernel;
using IttPartnerships.Organisations;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Hosting;

/// <summary>For a school: its own answer. For everybody else: who answered, who is silent, who is unsure; and asking them.</summary>
internal sealed class HostingIndexPage(FindWhoAnswered find, ShowHosting show, AskSchools ask, Actor actor, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? WantedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public AnswerState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "search")]
    public string? Search { get; set; }

    [BindProperty]
    public List<OrganisationId> Chosen { get; set; } = [];

    public FindWhoAnswered.Found Found { get; private set; } = null!;

    public PageOf<FindWhoAnswered.Row> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public AcademicYear Year => WantedYear is { } start ? new(start) : HostingYear.Asked(Today);

    public bool IsFiltered => State is not null || !string.IsNullOrWhiteSpace(Search);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (actor.Organisation is { } own && (await show.Run(new(own, Year), actor, stop)).Succeeded)
        {
            return Redirect(HostingAddress.Of(own, Year));
        }

        return await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string? which, CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var outcome = await ask.Run(new(Year, which == "all" ? null : Chosen), actor, stop);
        if (!outcome.Try(out var job))
        {
            ModelState.AddModelError(nameof(Chosen), outcome.Refusals[0].Statement);
            return outcome.Refusals.Contains(Refusal.NotFound) ? NotFound() : Page();
        }

        return Redirect($"/hosting/asking/{job.Value}?year={Year.StartYear}");
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (!(await find.Run(new(Year, State, Search), actor, stop)).Try(out var found))
        {
            return false;
        }

        Found = found;
        Rows = PageOf<FindWhoAnswered.Row>.Of(found.Rows, int.TryParse(Request.Query["page"], out var page) ? page : 1, PageSize);
        return true;
    }
}
