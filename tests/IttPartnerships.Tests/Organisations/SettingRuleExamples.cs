using IttPartnerships.Organisations;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Organisations;

internal sealed class SettingRuleExamples : IRuleExamples
{
    private static readonly RegisterSays Silent = new(null, null, Phase.Primary, HasSenUnit: false);

    public IEnumerable<RuleExample> All =>
    [
        Type("ST-01", "14", "7"),
        Type("ST-02", "42", "14"),
        Type("ST-03", "7", "42"),
        Type("ST-04", "15", "1"),
        Type("ST-05", "18", "15"),
        Type("ST-06", "11", "10"),
        Example("ST-07", Silent with { TypeCode = "34", HasSenUnit = true }, Silent with { TypeCode = "34" }),
        Type("ST-08", "1", "11"),
        Group("ST-09", "State-funded special school", "State-funded primary"),
        Group("ST-10", "State-funded AP school", "State-funded special school"),
        Group("ST-11", "State-funded nursery", "State-funded primary"),
        Group("ST-12", "Independent school", "State-funded primary"),
        Example("ST-13", Silent with { TypeGroup = "State-funded secondary", HasSenUnit = true }, Silent with { TypeGroup = "State-funded secondary" }),
        Group("ST-14", "State-funded primary", "Independent school"),
    ];

    private static RuleExample Type(string id, string holds, string breaks) => Example(id, Silent with { TypeCode = holds }, Silent with { TypeCode = breaks });

    private static RuleExample Group(string id, string holds, string breaks) => Example(id, Silent with { TypeGroup = holds }, Silent with { TypeGroup = breaks });

    private static RuleExample Example(string id, RegisterSays holds, RegisterSays breaks) =>
        RuleExample.Deciding(id, SettingRules.All.Single(rule => rule.Id == id).Applies, holds, breaks);
}
