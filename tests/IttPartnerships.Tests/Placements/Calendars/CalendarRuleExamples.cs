using IttPartnerships.Kernel;
using IttPartnerships.Placements.Calendars;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Placements.Calendars;

internal sealed class CalendarRuleExamples : IRuleExamples
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly GivenTerm Autumn = new("Autumn, first half", new(2026, 9, 2), new(2026, 10, 23));
    private static readonly GivenTerm Later = new("Autumn, second half", new(2026, 11, 2), new(2026, 12, 18));
    private static readonly ClosedDayFacts Inset = new(new(2026, 9, 1), ClosedDayKind.InsetWithTrainees, "Safeguarding");

    public IEnumerable<RuleExample> All =>
    [
        Term("TD-01"),
        Term("TD-02", Autumn with { Label = " " }),
        Term("TD-03", Autumn with { LastDay = null }),
        Term("TD-04", Autumn with { LastDay = new(2026, 9, 1) }),
        Term("TD-05", Autumn with { FirstDay = new(2026, 7, 1) }),
        Term("TD-06", Autumn, Later with { FirstDay = new(2026, 10, 23) }),
        Day("TD-07", Inset with { Day = null }),
        Day("TD-08", Inset with { Day = new(2026, 9, 5) }),
        Day("TD-09", Inset with { Kind = null }),
        Day("TD-10", Inset with { Note = new string('x', 201) }),
        RuleExample.Of(CalendarRules.OfImport, "TD-11", holds: true, breaks: false),
    ];

    private static RuleExample Term(string id, params IReadOnlyList<GivenTerm> breaks) => RuleExample.Of(CalendarRules.OfTerms, id, new(Year, [Later, Autumn]), new(Year, breaks));

    private static RuleExample Day(string id, ClosedDayFacts breaks) => RuleExample.Of(CalendarRules.OfDays, id, Inset, breaks);
}
