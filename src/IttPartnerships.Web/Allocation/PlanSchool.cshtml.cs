using IttPartnerships.Access;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>One school of a plan: what it offered, how much of it is used, who comes when.</summary>
internal sealed class PlanSchoolPage(ReadPlan read, Actor actor) : PageModel
{
    private MadePlan made = null!;

    public FindPlans.Row Plan { get; private set; } = null!;

    public PlannedSchool School { get; private set; } = null!;

    /// <summary>Of all trainees of the plan, in order.</summary>
    public IReadOnlyList<string> Windows { get; private set; } = [];

    public IReadOnlyList<(PlannedTrainee Trainee, PlacedSlot Slot)> Visits { get; private set; } = [];

    public IEnumerable<string> WindowsOf(PlannedSchool.OfferedPlaces offer) =>
        offer.Windows.Count == 0 ? Windows : Windows.Where(window => offer.Windows.Contains(window, StringComparer.OrdinalIgnoreCase));

    /// <summary>On the day of the window on which most are there: whoever is there in another window that shares that day has a place of it too.</summary>
    public int Used(PlannedSchool.OfferedPlaces offer, string window) =>
        made.MostAtOnce([.. Visits.Where(visit => visit.Slot.Offer == offer.Name).Select(visit => visit.Slot.Window)], window);

    /// <param name="number">As people count: from 1.</param>
    public async Task<IActionResult> OnGet(PlanRunId plan, int number, CancellationToken stop)
    {
        var found = await read.Run(new(plan), actor, stop);
        if (!found.Try(out var answer) || number < 1 || number > answer.Plan.Schools.Count)
        {
            return NotFound();
        }

        (Plan, made) = (answer.Row, answer.Plan);
        School = answer.Plan.Schools[number - 1];
        Windows = [.. HostInPlan.WindowsOf(answer.Plan)];
        Visits = [.. answer.Plan.At(School.Number).OrderBy(visit => Windows.ToList().FindIndex(window => string.Equals(window, visit.Slot.Window, StringComparison.OrdinalIgnoreCase)))];
        return Page();
    }
}
