using IttPartnerships.Organisations;
using IttPartnerships.Programmes;
using static IttPartnerships.Requirements.RequirementConfidence;
using static IttPartnerships.Requirements.RequirementSeverity;

namespace IttPartnerships.Requirements;

/// <summary>In how many, and in how different schools.</summary>
public static class SchoolRequirements
{
    private const int DifferencesNeeded = 2;
    private const int LongerStay = 30;

    private static readonly DateOnly RegisterAsks = new(2026, 3, 30);

    public static readonly IReadOnlyList<RequirementRule> All =
    [
        new("RQ-TR-01", "Placements are in at least 2 different schools", $"{RequirementSources.Adjustments}; {RequirementSources.Find}; {RequirementSources.Register}", Must, Official,
            new(RouteSets.TwoSchools, WithoutRoute: true), RequirementUnit.Schools, (_, evidence) => Reading.AtLeast(evidence.Schools, 2),
            (_, expected) => expected.Missing > 1 ? "Two placements, in two different schools" : "One placement in a second school")
        {
            Note = "Schools are told apart by their number in the register; a school that became an academy is still the same; codes for “no number” are not schools (PL-02).",
            LastDay = (facts, expected) => LastDays.ToBegin(facts, expected.Missing),
        },
        new("RQ-TR-02", "At least 1 placement is in a school", RequirementSources.RegisterPlacements, Must, Official, new(RouteSets.International), RequirementUnit.Placements,
            (_, evidence) => Reading.AtLeast(evidence.Placements.Count, 1), (_, _) => "One placement in a school"),
        new("RQ-TR-03", "As many placements are recorded as Register asks for before the award", $"{RequirementSources.RegisterPlacements}; {RequirementSources.Register}", Must, Official,
            new(RouteSets.WithPlacements, From: RegisterAsks, When: ("the route asks for any", facts => facts.Route?.Facts.MinimumPlacements > 0)), RequirementUnit.Placements,
            (facts, evidence) => Reading.AtLeast(evidence.Placements.Count, facts.Route?.Facts.MinimumPlacements ?? 0),
            (_, expected) => $"{Amounts.Of(expected.Missing, RequirementUnit.Placements)} more to record in Register")
        {
            Note = "2, or 1 for International QTS. Codes for “no number” count here.",
        },
        new("RQ-TR-04", "At least 1 placement is at the employing school and at least 1 at another", RequirementSources.RegisterPlacements, Must, Official,
            new(RouteSets.Employed, From: new(2026, 7, 9)), RequirementUnit.Placements, ReadEmployed,
            (facts, _) => facts.EmployingSchool is null ? "Name the employing school"
                : facts.Placements.Any(placement => placement.School.Id == facts.EmployingSchool) ? "One placement at a school other than the employing school" : "One placement at the employing school"),
        new("RQ-TR-05", "What Register accepts is also what is required: the placements it counts are in different schools", RequirementSources.Register, Info, Official,
            new(RouteSets.TwoSchools, From: new(2025, 3, 17)), RequirementUnit.None,
            (_, evidence) => Reading.That(evidence.Placements.Count < 2 || evidence.Schools >= 2),
            (_, _) => "Register would accept these placements, and they are in one school. Place the trainee in a second one"),
        new("RQ-PL-07", "Where the main school is special or alternative provision, the other is mainstream, for about 6 weeks or 30 days",
            "National Institute of Teaching, pilot for special schools; Tes Institute, second school placement", Should, Restated,
            new(RouteSets.Trained, When: ("the longest placement is in such a setting", MainlySpecial)), RequirementUnit.Days,
            (_, evidence) => Reading.AtLeast(evidence.Placements.Where(each => each.Placement.School.Setting is SettingType.Mainstream or SettingType.MainstreamWithSenUnit).Sum(each => each.Days), LongerStay),
            (_, expected) => $"{Amounts.Of(expected.Missing, RequirementUnit.Days)} more in a mainstream school")
        {
            Note = "No national rule was found that keeps such a school from counting.", LastDay = (facts, expected) => LastDays.ToBegin(facts, expected.Missing),
        },
        new("RQ-R19", "On a course with a SEN specialism, a placement is in a special school, alternative provision, a pupil referral unit or a school with a SEN unit", "R19: the seed text on relationships between organisations", Should, Own,
            new(RouteSets.WithPlacements, WithoutRoute: true, When: ("the course has a SEN specialism", facts => facts.Course.HasSenSpecialism)), RequirementUnit.Placements,
            (_, evidence) => Reading.AtLeast(evidence.Placements.Exists(each => SenSpecialism.Settings.Contains(each.Placement.School.Setting)) ? 1 : 0, 1),
            (_, _) => "One placement in a special school, alternative provision, a pupil referral unit or a school with a SEN unit") { LastDay = (facts, _) => LastDays.ToBegin(facts, 1) },
        new("RQ-PL-08", "The schools contrast with each other", "DfE design history, The anatomy of a school placement (1 November 2023); Astra hub, What does hosting involve", Should, Official,
            new(RouteSets.FeeFunded), RequirementUnit.Differences,
            (_, evidence) => evidence.Schools < 2 && evidence.Basis != Basis.Actual && evidence.Placements.Count > 0 && evidence.Placements.TrueForAll(each => !each.Placement.School.IsReal)
                ? Reading.Unknown("The schools are not in the register") : Reading.AtLeast(Contrast.MostBetween(evidence), DifferencesNeeded),
            (facts, _) => facts.Placements.Count == 0 ? "Two placements in schools that differ" : "One placement in a school that differs more: in setting, ages, place, faith, admissions or size")
        {
            Note = "Two differences or more of setting, phase, ages, admissions, faith, town or country, pupils’ sex, and half or double the size.",
        },
    ];

    private static Reading ReadEmployed(TraineeFacts facts, Evidence evidence)
    {
        if (facts.EmployingSchool is not { } employer)
        {
            return Reading.Unknown("The employing school is not named");
        }

        var there = evidence.Placements.Exists(each => each.Placement.School.Id == employer);
        var elsewhere = evidence.Placements.Exists(each => each.Placement.School.Id != employer);
        return Reading.AtLeast((there ? 1 : 0) + (elsewhere ? 1 : 0), 2);
    }

    private static bool MainlySpecial(TraineeFacts facts) =>
        facts.Placements.MaxBy(placement => placement.Planned.Length)?.School.Setting is { } setting and not SettingType.MainstreamWithSenUnit && SenSpecialism.Settings.Contains(setting);
}
