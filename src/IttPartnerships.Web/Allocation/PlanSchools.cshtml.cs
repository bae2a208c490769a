using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

internal sealed class PlanSchoolsPage(ReadPlan read, Actor actor) : PageModel
{
    public const int PageSize = 50;

    public FindPlans.Row Plan { get; private set; } = null!;

    public PageOf<HostInPlan> Schools { get; private set; } = null!;

    public int Hosting { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Show);

    public async Task<IActionResult> OnGet(PlanRunId plan, [FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        var found = await read.Run(new(plan), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Plan = answer.Row;
        var hosts = HostInPlan.All(answer.Plan);
        Hosting = hosts.Count(host => host.Trainees > 0);
        Schools = PageOf<HostInPlan>.Of([.. Sorted(hosts.Where(IsWanted))], page ?? 1, PageSize);
        return Page();
    }

    private bool IsWanted(HostInPlan host) =>
        (string.IsNullOrWhiteSpace(Search) || FoldedText.Fold(host.School.Name).Contains(FoldedText.Fold(Search), StringComparison.Ordinal))
        && Show switch
        {
            "hosting" => host.Trainees > 0,
            "not-used" => host.Trainees == 0 && host.School.Offers.Count > 0,
            "no-offer" => host.School.Offers.Count == 0,
            _ => true,
        };

    private IEnumerable<HostInPlan> Sorted(IEnumerable<HostInPlan> hosts) => Sort switch
    {
        "name" => hosts.OrderBy(host => FoldedText.Fold(host.School.Name), StringComparer.Ordinal),
        "file" => hosts,
        _ => hosts.OrderByDescending(host => host.Trainees).ThenBy(host => host.School.Number),
    };
}
