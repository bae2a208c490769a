namespace IttPartnerships.Requirements;

/// <summary>Every requirement that is judged, in the order people read them.</summary>
public static class AllRequirements
{
    public static readonly IReadOnlyList<RequirementRule> InOrder =
    [
        .. KeyStageRequirements.All, .. SchoolRequirements.All, .. DayRequirements.All, .. ItpRequirements.All, .. PlacementRequirements.All, .. SupportRequirements.All,
        .. CourseRequirements.All, .. RecordRequirements.All,
    ];

    private static readonly Dictionary<string, RequirementRule> ById = InOrder.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);

    public static RequirementRule? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>By what they are about, for pages and documents.</summary>
    public static readonly IReadOnlyList<(string About, IReadOnlyList<RequirementRule> Rules)> Groups =
    [
        ("Key stages", KeyStageRequirements.All), ("Different schools", SchoolRequirements.All), ("Days and weeks", DayRequirements.All),
        ("Intensive Training and Practice", ItpRequirements.All), ("Placements", PlacementRequirements.All), ("Mentors, suitability and agreements", SupportRequirements.All),
        ("The course", CourseRequirements.All), ("The record of the trainee", RecordRequirements.All),
    ];
}
