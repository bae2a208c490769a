using IttPartnerships.Kernel;
using IttPartnerships.Placements;
using IttPartnerships.Placements.Days;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Placements.Days;

internal sealed class DayRuleExamples : IRuleExamples
{
    private static readonly DayFacts Absent = new(new Period(new(2026, 9, 7), new(2026, 11, 27)), new(2026, 9, 8), DayKind.Absent, Happens: true, Planned: true, Itp: false);

    public IEnumerable<RuleExample> All =>
    [
        Of("PD-01", Absent with { Day = new(2026, 11, 30) }),
        Of("PD-02", Absent with { Day = new(2026, 9, 12) }),
        Of("PD-03", Absent with { Happens = false }),
        Of("PD-04", Absent with { Planned = false }),
        Of("PD-05", Absent with { Kind = DayKind.Extra }),
        Of("PD-06", Absent with { Kind = DayKind.Extra, Planned = false, Itp = true }),
    ];

    private static RuleExample Of(string id, DayFacts breaks) => RuleExample.Of(DayRules.All, id, Absent, breaks);
}
