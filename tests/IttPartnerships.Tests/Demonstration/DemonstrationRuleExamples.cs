using IttPartnerships.Demonstration;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Demonstration;

internal sealed class DemonstrationRuleExamples : IRuleExamples
{
    private static readonly DemonstrationFacts Good = new(250, IsEmpty: true);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(DemonstrationRules.All, "DM-01", Good, Good with { IsEmpty = false }),
        RuleExample.Of(DemonstrationRules.All, "DM-02", Good, Good with { Schools = CreateDemonstration.FewestSchools - 1 }),
    ];
}
