using IttPartnerships.Kernel;

namespace IttPartnerships.Demonstration;

/// <param name="Schools">How many schools are asked for.</param>
/// <param name="IsEmpty">The database has no organisation yet.</param>
internal sealed record DemonstrationFacts(int Schools, bool IsEmpty);

/// <summary>When a demonstration may be made.</summary>
internal static class DemonstrationRules
{
    public static readonly IReadOnlyList<Rule<DemonstrationFacts>> All =
    [
        new("DM-01", "There are organisations in this database already. Make a demonstration in an empty one",
            "Decision: invented schools are never mixed with real ones", facts => facts.IsEmpty),
        new("DM-02", $"Ask for {CreateDemonstration.FewestSchools} to {CreateDemonstration.MostSchools} schools",
            "Decision: the fewest have every setting, the most are England's number",
            facts => facts.Schools >= CreateDemonstration.FewestSchools && facts.Schools <= CreateDemonstration.MostSchools,
            nameof(CreateDemonstration.Command.Schools)),
    ];
}
