using IttPartnerships.Kernel;
using static IttPartnerships.Requirements.RequirementConfidence;
using static IttPartnerships.Requirements.RequirementSeverity;

namespace IttPartnerships.Requirements;

/// <summary>Intensive Training and Practice (W2).</summary>
public static class ItpRequirements
{
    public const int Days = 20;
    public const int UndergraduateDays = 30;

    private const string Register = "Only days with the trainee on the register have happened.";

    /// <summary>Too wide for one week (IT-08).</summary>
    private static readonly string[] Themes = ["behaviour", "assessment", "planning", "send", "teaching", "learning", "teaching and learning", "pedagogy", "curriculum", "professionalism", "adaptive teaching"];

    public static readonly IReadOnlyList<RequirementRule> All =
    [
        new("RQ-W2", "Takes part in 4 weeks (20 days) of Intensive Training and Practice", $"W2: {RequirementSources.WhySchools}", Must, Own,
            new(RouteSets.Trained, RouteSets.Criteria2024, WithoutRoute: true), RequirementUnit.Days, (_, evidence) => Reading.AtLeast(evidence.ItpDays, Days), MoreDays)
        {
            Note = Register, Adjustable = true, LastDay = FreeDays,
        },
        new("RQ-IT-01", "Has at least 20 days (4 weeks) of it over a postgraduate course", $"{RequirementSources.Institute}; {RequirementSources.GoldenThread}", Must, Restated,
            new(RouteSets.Postgraduate, RouteSets.Criteria2024), RequirementUnit.Days, (_, evidence) => Reading.AtLeast(evidence.ItpDays, Days), MoreDays)
        {
            Note = Register, Adjustable = true, LastDay = FreeDays,
        },
        new("RQ-IT-02", "Has at least 30 days (6 weeks) of it over an undergraduate course", RequirementSources.Institute, Must, Restated,
            new(RouteSets.Undergraduate, RouteSets.Criteria2024), RequirementUnit.Days, (_, evidence) => Reading.AtLeast(evidence.ItpDays, UndergraduateDays), MoreDays)
        {
            Note = Register, Adjustable = true, LastDay = FreeDays,
        },
        new("RQ-IT-03", "No date counts to Intensive Training and Practice and to a placement", RequirementSources.GoldenThread, Must, Restated, new(RouteSets.WithPlacements, RouteSets.Criteria2024), RequirementUnit.None,
            (_, evidence) => Reading.That(evidence.CountedTwice == 0),
            (facts, _) => $"Correct {Amounts.Of(Evidence.Of(facts, Basis.Actual).CountedTwice, RequirementUnit.Days)} that {(Evidence.Of(facts, Basis.Actual).CountedTwice == 1 ? "is" : "are")} recorded for both")
        {
            Note = "A planned day of ITP inside a placement’s dates is taken from the placement.",
        },
        new("RQ-IT-04", "Each week of it has 5 days, 25 hours of planned activity and 5 hours of expert input", $"{RequirementSources.Ljmu}; {RequirementSources.GoldenThread}", Should, Restated,
            new(RouteSets.Trained, RouteSets.Criteria2024), RequirementUnit.ItpWeeks, (facts, evidence) => Units(facts, evidence, IsFull),
            (facts, _) => $"Plan days, hours and expert input for {List(facts, itp => !IsFull(itp))}")
        {
            Note = "Shorter or longer stretches in proportion.",
        },
        new("RQ-IT-05", "Some of it is in a school", RequirementSources.Ljmu, Must, Restated, new(RouteSets.Trained, RouteSets.Criteria2024), RequirementUnit.Days,
            (facts, evidence) => evidence.ItpDays > 0 && facts.Itp.All(itp => itp.Place is null) ? Reading.Unknown("Nobody said where ITP takes place") : Reading.AtLeast(evidence.ItpDaysInSchool, 1),
            (_, _) => "One day of ITP in a school"),
        new("RQ-IT-08", "Each week of it has one tight focus, such as routines or questioning", RequirementSources.ItapGuidance, Should, Restated, new(RouteSets.Trained, RouteSets.Criteria2024), RequirementUnit.ItpWeeks,
            (facts, evidence) => Units(facts, evidence, IsTight), (facts, _) => $"Narrow the focus of {List(facts, itp => !IsTight(itp))}"),
    ];

    private static bool IsFull(ItpFacts itp) => itp.Planned.Length >= 5 && itp.PlannedHours >= 5 * itp.Planned.Length && itp.ExpertHours >= itp.Planned.Length;

    private static bool IsTight(ItpFacts itp) => !string.IsNullOrWhiteSpace(itp.Focus) && !Themes.Contains(FoldedText.Fold(itp.Focus).Trim());

    private static Reading Units(TraineeFacts facts, Evidence evidence, Func<ItpFacts, bool> good)
    {
        var those = facts.Itp.Where(itp => evidence.Basis != Basis.Actual || !itp.Attended.IsEmpty).ToList();
        return Reading.Each(those.Count(good), those.Count, evidence.Basis);
    }

    private static string List(TraineeFacts facts, Func<ItpFacts, bool> which) =>
        string.Join(", ", facts.Itp.Where(which).Select(itp => string.IsNullOrWhiteSpace(itp.Focus) ? "a week without one" : $"“{itp.Focus}”").Distinct());

    /// <summary>Days nobody took a register of cost nothing to mend: asked for first.</summary>
    private static string MoreDays(TraineeFacts facts, Reading expected)
    {
        var unrecorded = Evidence.Of(facts, Basis.Expected).ItpDaysWithoutRegister;
        return unrecorded > 0
            ? $"Say who attended on {Amounts.Of(unrecorded, RequirementUnit.Days)} of ITP that {(unrecorded == 1 ? "is" : "are")} over{(unrecorded < expected.Missing ? $", and {Amounts.Of(expected.Missing - unrecorded, RequirementUnit.Days)} more" : "")}"
            : $"{Amounts.Of(expected.Missing, RequirementUnit.Days)} more of ITP";
    }

    private static DateOnly FreeDays(TraineeFacts facts, Reading expected) =>
        LastDays.ToBeginItp(facts, Math.Max(0, expected.Missing - Evidence.Of(facts, Basis.Expected).ItpDaysWithoutRegister));
}
