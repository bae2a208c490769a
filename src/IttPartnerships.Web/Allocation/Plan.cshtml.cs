using IttPartnerships.Access;
using IttPartnerships.Allocation;
using IttPartnerships.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>One plan: how far it is while it is made, and how it came out afterwards.</summary>
internal sealed class PlanPage(FindPlans find, ReadPlan read, FindJobs findJobs, CancelJob cancel, RetryJob retry, Actor actor) : PageModel
{
    private const int Listed = 5;

    public FindPlans.Row Plan { get; private set; } = null!;

    public PlanProgressAnswer? Progress { get; private set; }

    /// <summary>Null while it is not made.</summary>
    public MadePlan? Made { get; private set; }

    /// <summary>Trainees with an unfilled slot, those with most of them first.</summary>
    public IReadOnlyList<PlannedTrainee> Troubled { get; private set; } = [];

    public IReadOnlyList<(PlannedTrainee Trainee, PlacedSlot Slot)> LongJourneys { get; private set; } = [];

    public async Task<IActionResult> OnGet(PlanRunId plan, CancellationToken stop)
    {
        var found = await find.Run(new(plan), actor, stop);
        if (!found.Try(out var rows))
        {
            return NotFound();
        }

        Plan = rows[0];
        Progress = Plan.IsUnderWay ? await PlanProgressAnswer.Of(Plan, findJobs, actor, stop) : null;
        if (Plan.IsMade && (await read.Run(new(plan), actor, stop)).Try(out var answer))
        {
            Show(answer.Plan);
        }

        return Page();
    }

    /// <param name="act">What to do with the work: <c>stop</c> or <c>again</c>.</param>
    public async Task<IActionResult> OnPost(PlanRunId plan, [FromForm] string? act, CancellationToken stop)
    {
        var found = await find.Run(new(plan), actor, stop);
        if (!found.Try(out var rows))
        {
            return NotFound();
        }

        // Refused where it is over already: the page then says so itself.
        _ = act switch
        {
            "stop" => await cancel.Run(new(rows[0].Job), actor, stop),
            "again" => await retry.Run(new(rows[0].Job), actor, stop),
            _ => null,
        };
        return Redirect($"/plans/{plan}");
    }

    private void Show(MadePlan made)
    {
        Made = made;
        Troubled = [.. made.Trainees.Where(trainee => !trainee.IsPlaced).OrderByDescending(trainee => trainee.Slots.Count(slot => slot.School is null)).Take(Listed)];
        LongJourneys =
        [
            .. made.Trainees.SelectMany(trainee => trainee.Slots.Where(slot => slot.School is not null).Select(slot => (trainee, slot)))
                .OrderByDescending(journey => journey.slot.Minutes).ThenBy(journey => journey.trainee.Number).DistinctBy(journey => (journey.trainee.Number, journey.slot.School)).Take(Listed),
        ];
    }
}
