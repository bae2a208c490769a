using IttPartnerships.Organisations.Registers;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Organisations.Registers;

internal sealed class ProviderKindRuleExamples : IRuleExamples
{
    private static readonly ProviderRow Plain = new() { Row = 2, Code = "1AB", Name = "Ash Grove Training" };

    public IEnumerable<RuleExample> All =>
    [
        Example("PK-01", Plain with { Type = ProviderType.HigherEducation }, Plain with { Type = ProviderType.SchoolCentred }),
        Example("PK-02", Plain with { Name = "Larkmere Teaching School Hub" }, Plain),
        Example("PK-03", Plain with { Name = "Ash Grove Learning Trust" }, Plain with { Name = "Trustworthy Training" }),
    ];

    private static RuleExample Example(string id, ProviderRow holds, ProviderRow breaks) =>
        RuleExample.Deciding(id, ProviderKindRules.All.Single(rule => rule.Id == id).Applies, holds, breaks);
}
