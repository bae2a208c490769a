using IttPartnerships.Allocation.Years;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Allocation.Years;

internal sealed class YearRuleExamples : IRuleExamples
{
    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(YearRules.BeforePlanning, "PL-20", new YearFacts(Planned: 1, Offers: 1), new YearFacts(Planned: 0, Offers: 1)),
        RuleExample.Of(YearRules.BeforePlanning, "PL-21", new YearFacts(Planned: 1, Offers: 1), new YearFacts(Planned: 1, Offers: 0)),
    ];
}
