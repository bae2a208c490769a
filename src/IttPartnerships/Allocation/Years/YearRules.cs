using IttPartnerships.Kernel;

namespace IttPartnerships.Allocation.Years;

/// <param name="Planned">Trainees a plan can place.</param>
/// <param name="Offers">Offers with places, of schools with an agreement.</param>
public sealed record YearFacts(int Planned, int Offers);

/// <summary>When a year can be planned.</summary>
public static class YearRules
{
    public static readonly IReadOnlyList<Rule<YearFacts>> BeforePlanning =
    [
        new("PL-20", "No trainee of this year can be placed yet. Add trainees with their homes, and a pattern for their course", "J1", facts => facts.Planned > 0, nameof(RequestYearPlan.Command.Year)),
        new("PL-21", "No school with an agreement has offered a place for this year yet. Ask schools what they offer", "W4", facts => facts.Offers > 0, nameof(RequestYearPlan.Command.Year)),
    ];
}
