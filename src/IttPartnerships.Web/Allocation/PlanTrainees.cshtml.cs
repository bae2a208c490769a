using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Kernel;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

internal sealed class PlanTraineesPage(ReadPlan read, Actor actor) : PageModel
{
    public const int PageSize = 50;

    public FindPlans.Row Plan { get; private set; } = null!;

    public PageOf<PlannedTrainee> Trainees { get; private set; } = null!;

    public IReadOnlyList<string> Subjects { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Subject) || Show == "unfilled";

    public async Task<IActionResult> OnGet(PlanRunId plan, [FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        var found = await read.Run(new(plan), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Plan = answer.Row;
        var trainees = answer.Plan.Trainees;
        Subjects = [.. trainees.Select(trainee => trainee.Subject).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        Trainees = PageOf<PlannedTrainee>.Of([.. Sorted(trainees.Where(IsWanted))], page ?? 1, PageSize);
        return Page();
    }

    private bool IsWanted(PlannedTrainee trainee) =>
        (string.IsNullOrWhiteSpace(Search) || FoldedText.Fold(trainee.Name).Contains(FoldedText.Fold(Search), StringComparison.Ordinal))
        && (string.IsNullOrEmpty(Subject) || string.Equals(trainee.Subject, Subject, StringComparison.OrdinalIgnoreCase))
        && (Show != "unfilled" || !trainee.IsPlaced);

    private IEnumerable<PlannedTrainee> Sorted(IEnumerable<PlannedTrainee> trainees) => Sort switch
    {
        "name" => trainees.OrderBy(trainee => FoldedText.Fold(trainee.Name), StringComparer.Ordinal),
        "journey" => trainees.OrderByDescending(trainee => trainee.WorstMinutes ?? -1).ThenBy(trainee => trainee.Number),
        "file" => trainees,
        _ => trainees.OrderByDescending(trainee => trainee.Slots.Count(slot => slot.School is null)).ThenByDescending(trainee => trainee.WorstMinutes ?? 0).ThenBy(trainee => trainee.Number),
    };
}
