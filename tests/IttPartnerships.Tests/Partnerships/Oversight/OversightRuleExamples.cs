using IttPartnerships.Kernel;
using IttPartnerships.Partnerships;
using IttPartnerships.Partnerships.Oversight;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Partnerships.Oversight;

internal sealed class OversightRuleExamples : IRuleExamples
{
    private static readonly DateOnly Day = new(2026, 9, 1);
    private static readonly Period Year = new(new(2026, 8, 1), new(2027, 7, 31));
    private static readonly OversightFacts Good = new(Day, Year, Owned: true, [new(OversightMethod.Visit, 3, "Head of quality", null)], [], []);
    private static readonly RecordFacts Record = new(Day, Year, Day, OversightOutcome.MeetsExpectations, "All well", "", 0);
    private static readonly ActionFacts Action = new(Day, "Mentors’ notes are thin: agree what they hold", "Programme lead", Day.AddDays(30));
    private static readonly PlanFacts Plan = new(Day, Year, Day.AddDays(3), OwnerOnList: true);
    private static readonly AddFacts Add = new(Day, Year, OversightMethod.Meeting, Day.AddDays(3), Taken: false);
    private static readonly EvidenceFacts Evidence = new("The notes of the visit", "https://notes.example/1", HasFile: false);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(OversightRules.Missing, "OV-01", Good, Good with { Agreed = [] }),
        RuleExample.Of(OversightRules.Missing, "OV-02", Good, Good with { Owned = false }),
        RuleExample.Of(OversightRules.Overdue, "OV-03", Good, Good with { On = new(2026, 11, 1) }),
        RuleExample.Of(OversightRules.Overdue, "OV-04", Good, Good with { Actions = [Open(Day.AddDays(-1))] }),
        RuleExample.Of(OversightRules.DueSoon, "OV-05", Good, Good with { On = new(2026, 10, 1) }),
        RuleExample.Of(OversightRules.DueSoon, "OV-06", Good, Good with { Actions = [Open(Day.AddDays(30))] }),
        Recording("OV-10", Record with { DoneOn = Day.AddDays(1) }),
        Recording("OV-11", Record with { DoneOn = new(2026, 7, 31) }),
        Recording("OV-12", Record with { Outcome = null }),
        Recording("OV-13", Record with { Summary = "" }),
        Recording("OV-14", Record with { Strengths = new string('x', 4001) }),
        Recording("OV-15", Record with { Outcome = OversightOutcome.DoesNotMeet }),
        RuleExample.Of(OversightActivityRules.BeforeRaising, "OV-16", Action, Action with { What = "" }),
        RuleExample.Of(OversightActivityRules.BeforeRaising, "OV-17", Action, Action with { Owner = "" }),
        RuleExample.Of(OversightActivityRules.BeforeRaising, "OV-18", Action, Action with { DueOn = Day.AddDays(-1) }),
        RuleExample.Of(OversightActivityRules.BeforeCancelling, "OV-19", new("Storm", Extra: false, BeforeCancelled: false), new("", Extra: false, BeforeCancelled: false)),
        RuleExample.Of(OversightActivityRules.BeforeCancelling, "OV-20", new("Storm", Extra: true, BeforeCancelled: true), new("Storm", Extra: false, BeforeCancelled: true)),
        RuleExample.Of(OversightActivityRules.BeforeNaming, "OV-21", new(OnList: true), new(OnList: false)),
        RuleExample.Of(OversightActivityRules.BeforePlanning, "OV-22", Plan, Plan with { PlannedFor = Day.AddDays(-1) }),
        RuleExample.Of(OversightActivityRules.BeforePlanning, "OV-23", Plan, Plan with { PlannedFor = new(2027, 8, 1) }),
        RuleExample.Of(OversightActivityRules.BeforePlanning, "OV-24", Plan, Plan with { OwnerOnList = false }),
        RuleExample.Of(OversightActivityRules.BeforeAdding, "OV-30", Add, Add with { Method = null }),
        RuleExample.Of(OversightActivityRules.BeforeAdding, "OV-31", Add, Add with { On = Day.AddDays(-1) }),
        RuleExample.Of(OversightActivityRules.BeforeAdding, "OV-32", Add, Add with { On = new(2027, 8, 1) }),
        RuleExample.Of(OversightActivityRules.BeforeAdding, "OV-33", Add, Add with { Taken = true }),
        RuleExample.Of(OversightActivityRules.BeforeEvidence, "OV-25", Evidence, Evidence with { What = "" }),
        RuleExample.Of(OversightActivityRules.BeforeEvidence, "OV-26", Evidence, Evidence with { Link = "javascript:alert(1)" }),
        RuleExample.Of(OversightActivityRules.BeforeEvidence, "OV-27", Evidence, Evidence with { Link = null }),
        RuleExample.Of(OversightActivityRules.BeforeClosing, "OV-28", 1, 0),
        RuleExample.Of(OversightActivityRules.BeforeAnswering, "OV-29", "Done", ""),
    ];

    private static RuleExample Recording(string id, RecordFacts breaks) => RuleExample.Of(OversightActivityRules.BeforeRecording, id, Record, breaks);

    private static OpenAction Open(DateOnly due) =>
        new(OversightActionId.New(), OversightActivityId.New(), OversightMethod.Visit, Day.AddDays(-9), OversightOutcome.DoesNotMeet, AgreementSide.Partner, due);
}
