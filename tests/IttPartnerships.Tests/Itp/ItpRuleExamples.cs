using IttPartnerships.Itp;
using IttPartnerships.Kernel;
using IttPartnerships.Tests.House;

namespace IttPartnerships.Tests.Itp;

internal sealed class ItpRuleExamples : IRuleExamples
{
    private static readonly UnitFacts Unit = new(new AcademicYear(2026), "Questioning", new(2026, 9, 21), new(2026, 9, 25), 25, 5, "Dr Noor Hale", Overlaps: false, Outside: false);
    private static readonly GroupFacts Group = new("Group 1", NameTaken: false, 10, Members: 4, HostKnown: true, HasHost: true, FromOffer: true, null, Free: 12);
    private static readonly MemberFacts Members = new(AllOfCourse: true, HasRoom: true);
    private static readonly RegisterFacts Register = new(IsDayOfUnit: true, IsPast: true, AllAreMembers: true);
    private static readonly ItpUnit Week = new()
    {
        Focus = "Questioning", FirstDay = new(2026, 9, 21), LastDay = new(2026, 9, 25), PlannedHours = 25, ExpertHours = 5, Expert = "Dr Noor Hale",
    };

    private static readonly ItpAdvice.PlanFacts Plan = new(20, 20, AnyInSchool: true);

    public IEnumerable<RuleExample> All =>
    [
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-01", Unit, Unit with { Focus = "" }),
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-02", Unit, Unit with { LastDay = new(2026, 10, 25) }),
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-03", Unit, Unit with { FirstDay = new(2026, 7, 1) }),
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-04", Unit, Unit with { Overlaps = true }),
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-05", Unit, Unit with { PlannedHours = -1 }),
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-06", Unit, Unit with { ExpertHours = 26 }),
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-07", Unit, Unit with { Expert = new string('x', 201) }),
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-08", Unit, Unit with { Outside = true }),
        RuleExample.Of(ItpRules.BeforeKeeping, "IP-09", Unit, Unit with { FirstDay = new(2026, 9, 26), LastDay = new(2026, 9, 27) }),
        RuleExample.Of(PlanItp.Rules, "IP-10", new PlanningFacts(HasPattern: true, AlreadyPlanned: false), new(HasPattern: false, AlreadyPlanned: false)),
        RuleExample.Of(PlanItp.Rules, "IP-11", new PlanningFacts(HasPattern: true, AlreadyPlanned: false), new(HasPattern: true, AlreadyPlanned: true)),
        RuleExample.Of(RemoveItpUnit.Rules, "IP-12", new RemovalFacts(HasRegister: false), new(HasRegister: true)),
        RuleExample.Of(ItpRules.BeforeKeepingGroup, "IP-20", Group, Group with { Name = "" }),
        RuleExample.Of(ItpRules.BeforeKeepingGroup, "IP-21", Group, Group with { NameTaken = true }),
        RuleExample.Of(ItpRules.BeforeKeepingGroup, "IP-22", Group, Group with { Capacity = 0 }),
        RuleExample.Of(ItpRules.BeforeKeepingGroup, "IP-23", Group, Group with { Members = 11 }),
        RuleExample.Of(ItpRules.BeforeKeepingGroup, "IP-24", Group, Group with { HostKnown = false }),
        RuleExample.Of(ItpRules.BeforeKeepingGroup, "IP-25", Group with { FromOffer = false, HostReason = "Agreed by telephone" }, Group with { FromOffer = false }),
        RuleExample.Of(ItpRules.BeforeKeepingGroup, "IP-26", Group, Group with { Free = 9 }),
        RuleExample.Of(ItpRules.BeforeMoving, "IP-30", Members, Members with { AllOfCourse = false }),
        RuleExample.Of(ItpRules.BeforeMoving, "IP-31", Members, Members with { HasRoom = false }),
        RuleExample.Of(ItpRules.BeforeRegister, "IP-40", Register, Register with { IsDayOfUnit = false }),
        RuleExample.Of(ItpRules.BeforeRegister, "IP-41", Register, Register with { IsPast = false }),
        RuleExample.Of(ItpRules.BeforeRegister, "IP-42", Register, Register with { AllAreMembers = false }),
        RuleExample.Of(ItpAdvice.OfUnit, "IP-50", Week, new() { Focus = "", PlannedHours = 24 }),
        RuleExample.Of(ItpAdvice.OfUnit, "IP-51", Week, new() { Focus = "", ExpertHours = 4 }),
        RuleExample.Of(ItpAdvice.OfUnit, "IP-52", Week, new() { Focus = "", Expert = " " }),
        RuleExample.Of(ItpAdvice.OfUnit, "IP-53", Week, new() { Focus = "", FirstDay = new(2026, 9, 21), LastDay = new(2026, 9, 24) }),
        RuleExample.Of(ItpAdvice.OfPlan, "IP-60", Plan, Plan with { Days = 19 }),
        RuleExample.Of(ItpAdvice.OfPlan, "IP-61", Plan, Plan with { AnyInSchool = false }),
    ];
}
