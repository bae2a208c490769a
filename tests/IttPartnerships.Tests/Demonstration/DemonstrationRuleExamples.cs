using IttPartnerships.Demonstration;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Demonstration;

internal sealed class DemonstrationRuleExamples : IRuleExamples
{
    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(DemonstrationRules.All, "DM-01", new(250, IsEmpty: true), new(250, IsEmpty: false)),
        RuleExample.Of(DemonstrationRules.All, "DM-02", new(60, IsEmpty: true), new(59, IsEmpty: true)),
    ];
}
