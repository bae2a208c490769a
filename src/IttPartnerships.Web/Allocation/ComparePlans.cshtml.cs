using IttPartnerships.Access;
using IttPartnerships.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IttPartnerships.Web.Allocation;

/// <summary>Several plans side by side.</summary>
internal sealed class ComparePlansPage(ComparePlans compare, Actor actor) : PageModel
{
    /// <summary>A line each, since several plans with a dozen figures are wider than a page.</summary>
    public static readonly IReadOnlyList<(string What, Func<ComparePlans.Side, string> Says)> Lines =
    [
        ("Asked for", side => PlanWords.When(side.Plan.RequestedAt)),
        ("Wishes", side => side.Wishes.Count == 0 ? "Every wish as usual" : string.Join("; ", side.Wishes)),
        ("Trainees placed", side => $"{PlanWords.Number(side.Plan.Placed)} of {PlanWords.Number(side.Plan.Trainees)}"),
        ("Slots filled", Filled),
        ("Longest journeys", side => side.Worst.Count == 0 ? "–" : $"{string.Join(", ", side.Worst)} minutes"),
        ("Middle journey", side => side.Plan.MedianMinutes is { } median ? PlanWords.Minutes(median) : "–"),
        ("Schools that differ", side => side.Contrast.Of == 0 ? "Nobody has two schools" : $"In everything for {PlanWords.Number(side.Contrast.Differ)} of {PlanWords.Count(side.Contrast.Of, "trainee")}"),
        ("Changes what stands", side => side.Changed is { } changed ? $"{PlanWords.Number(changed)} changed, {PlanWords.Number(side.Kept ?? 0)} kept" : "Nothing stands yet"),
        ("Cost of hosting", side => side.Hosting?.InWords ?? "Not known"),
        ("From the best", side => side.Unproved is { } why ? $"Not known: {why}" : side.Gap == 0 ? "No plan is better" : $"{PlanWords.Within(side.Gap!.Value)}, journeys {PlanWords.Within(side.JourneyGap!.Value)}"),
    ];

    public ComparePlans.Answer Answer { get; private set; } = null!;

    /// <summary>Chosen, but not to be compared: not made, removed, or never there.</summary>
    public int Missing { get; private set; }

    private HashSet<PlanRunId> Chosen { get; set; } = [];

    public bool IsTicked(PlanRunId plan) => Chosen.Contains(plan) || Answer.Sides.Any(side => side.Plan.Id == plan);

    public async Task<IActionResult> OnGet([FromQuery(Name = "plan")] PlanRunId[] plans, CancellationToken stop)
    {
        if (!(await compare.Run(new(plans), actor, stop)).Try(out var answer))
        {
            return NotFound();
        }

        (Answer, Chosen) = (answer, [.. plans]);
        Missing = Chosen.Count(plan => answer.All.All(row => row.Id != plan));
        if (Chosen.Count - Missing > ComparePlans.Most)
        {
            ModelState.AddModelError("plan", $"Tick at most {ComparePlans.Most} plans. Only the latest {ComparePlans.Most} of those you ticked are compared here");
        }

        return Page();
    }

    private static string Filled(ComparePlans.Side side) =>
        $"{PlanWords.Number(side.Plan.Filled)} of {PlanWords.Number(side.Plan.Slots)}{(side.LeastUnfilled is { } least && side.Plan.Filled < side.Plan.Slots ? $"; every plan leaves {least:N0} unfilled or more" : "")}";
}
