using IttPartnerships.Allocation;
using IttPartnerships.Planner;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Allocation;

internal sealed class PlanRunRuleExamples : IRuleExamples
{
    private static readonly PlanRequestFacts Request = new("Autumn", HasTrainees: true, HasSchools: true, HasOffers: true, Bytes: 200_000, Seconds: 60);

    public IEnumerable<RuleExample> All =>
    [
        Broken("PL-01", Request with { Name = new string('x', PlanRun.NameLength + 1) }),
        Broken("PL-02", Request with { HasTrainees = false }),
        Broken("PL-03", Request with { HasSchools = false }),
        Broken("PL-04", Request with { HasOffers = false }),
        Broken("PL-05", Request with { Bytes = PlanRunRules.MostBytes + 1 }),
        Broken("PL-06", Request with { Seconds = 0 }),
        Broken("PL-09", Request with { Wishes = new PlanWishes(new Dictionary<string, int> { ["contrast"] = 9 }) }),
        Size("PL-07", PlanRunRules.MostTrainees, PlanRunRules.MostTrainees + 1),
        Size("PL-08", 1, 0),
    ];

    private static RuleExample Size(string id, int holds, int breaks) =>
        RuleExample.Of(PlanRunRules.BeforePlanning, id, Of(holds), Of(breaks));

    private static PlanningProblem Of(int trainees) =>
        new([.. Enumerable.Repeat(new Trainee("Amira Example", "Physics", KeyStages.None, []), trainees)], [], [], (_, _) => 0);

    private static RuleExample Broken(string id, PlanRequestFacts breaks) => RuleExample.Of(PlanRunRules.BeforeRequesting, id, Request, breaks);
}
