using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Organisations.Places;
using IttPartnerships.Web.Organisations.Map;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>One trainee of a plan: where, when, how far, and why there.</summary>
internal sealed class PlanTraineePage(ReadPlan read, Actor actor) : PageModel
{
    public FindPlans.Row Plan { get; private set; } = null!;

    public PlannedTrainee Trainee { get; private set; } = null!;

    /// <summary>" by car", after a number of minutes.</summary>
    public string Travel => TravelModes.TryParse(Trainee.Travel, out var mode) ? $" {mode.Phrase()}" : "";

    public MapContent? Map { get; private set; }

    /// <param name="number">As people count: from 1.</param>
    public async Task<IActionResult> OnGet(PlanRunId plan, int number, CancellationToken stop)
    {
        var found = await read.Run(new(plan), actor, stop);
        if (!found.Try(out var answer) || number < 1 || number > answer.Plan.Trainees.Count)
        {
            return NotFound();
        }

        Plan = answer.Row;
        Trainee = answer.Plan.Trainees[number - 1];
        Map = Trainee.Slots.Any(slot => slot.School is not null)
            ? PlanMap.Of($"Where {Trainee.Name} lives and is placed", answer.Row.Id, answer.Plan, [.. PlanMap.Journeys([Trainee])])
            : null;
        return Page();
    }
}
