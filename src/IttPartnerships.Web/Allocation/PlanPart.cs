using IttPartnerships.Allocation;

namespace IttPartnerships.Web.Allocation;

/// <summary>One page of a made plan: which plan, and which of its pages is open.</summary>
internal sealed record PlanPart(FindPlans.Row Plan, string Open)
{
    public IReadOnlyList<(string Text, string Href)> Parts =>
    [
        ("Summary", $"/plans/{Plan.Id}"),
        ("By trainee", $"/plans/{Plan.Id}/trainees"),
        ("By school", $"/plans/{Plan.Id}/schools"),
        (Plan.Filled < Plan.Slots ? $"Unfilled ({PlanWords.Number(Plan.Slots - Plan.Filled)})" : "Unfilled", $"/plans/{Plan.Id}/unfilled"),
        ("Map", $"/plans/{Plan.Id}/map"),
        ("Changes", $"/plans/{Plan.Id}/changes"),
        ("Fairness", $"/plans/{Plan.Id}/fairness"),
    ];

    public bool IsOpen(string href) => href == $"/plans/{Plan.Id}{Open}";
}
