using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

internal sealed class PlanUnfilledPage(ReadPlan read, Actor actor) : PageModel
{
    public const int PageSize = 25;
    private const int Listed = 10;

    public FindPlans.Row Plan { get; private set; } = null!;

    public PageOf<(PlannedTrainee Trainee, PlacedSlot Slot)> Slots { get; private set; } = null!;

    public IReadOnlyList<PlanReport.AdviceRow> Advice { get; private set; } = [];

    public IReadOnlyList<WantedPlace> Wanted { get; private set; } = [];

    /// <summary>Why nobody knows what more places would be worth; null where that is known.</summary>
    public string? Unproved { get; private set; }

    public IReadOnlyList<(string Subject, string Window, int Slots)> Where { get; private set; } = [];

    public async Task<IActionResult> OnGet(PlanRunId plan, [FromQuery(Name = "page")] int? page, CancellationToken stop)
    {
        var found = await read.Run(new(plan), actor, stop);
        if (!found.Try(out var answer))
        {
            return NotFound();
        }

        Plan = answer.Row;
        Advice = [.. answer.Plan.Report.Advice.Take(Listed)];
        Unproved = answer.Plan.Report.Unproved;
        Wanted = [.. answer.Plan.Report.Wanted.Take(Listed)];
        List<(PlannedTrainee Trainee, PlacedSlot Slot)> unfilled =
            [.. answer.Plan.Trainees.SelectMany(trainee => trainee.Slots.Where(slot => slot.School is null).Select(slot => (trainee, slot)))];
        Where = [.. unfilled.CountBy(one => (one.Trainee.Subject, one.Slot.Window)).OrderByDescending(count => count.Value).Take(Listed).Select(count => (count.Key.Subject, count.Key.Window, count.Value))];
        Slots = PageOf<(PlannedTrainee, PlacedSlot)>.Of(unfilled, page ?? 1, PageSize);
        return Page();
    }
}
