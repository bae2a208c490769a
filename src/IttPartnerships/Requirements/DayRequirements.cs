using IttPartnerships.Programmes;
using static IttPartnerships.Requirements.RequirementConfidence;
using static IttPartnerships.Requirements.RequirementSeverity;

namespace IttPartnerships.Requirements;

/// <summary>How long in schools, and how much of a timetable there.</summary>
public static class DayRequirements
{
    public const int GeneralDays = 120;
    public const int FourYearDays = 160;
    public const int HighShareWeeks = 6;
    private const int LessonHoursADay = 5;
    private const int ClassroomHours = 15;
    private const int DaysAWeek = 5;

    private static readonly (string, Func<TraineeFacts, bool>) FourYears = ("the course lasts four years", facts => facts.Years >= 4);

    public static readonly IReadOnlyList<RequirementRule> All =
    [
        new("RQ-TR-06", "Trains in schools for at least 120 days (24 weeks)", $"{RequirementSources.OfferPlacement}; {RequirementSources.Find}; DfE, Get Into Teaching, school placements", Must, Official,
            new(RouteSets.FeeWithDays, RouteSets.Criteria2024, When: ("the course lasts less than four years", facts => facts.Years < 4)), RequirementUnit.Days,
            (_, evidence) => Reading.AtLeast(evidence.PlacementDays, GeneralDays), MoreDays) { Adjustable = true, LastDay = FreeDays },
        new("RQ-TR-07", "Trains in schools for at least 32 weeks", RequirementSources.OfferPlacement, Must, Restated, new(RouteSets.UndergraduateFee, RouteSets.Criteria2024, When: FourYears), RequirementUnit.Weeks,
            (_, evidence) => Reading.AtLeast(Math.Floor(evidence.PlacementDays * 10m / DaysAWeek) / 10m, 32),
            (_, expected) => $"{Amounts.Of(Math.Ceiling(expected.Missing * DaysAWeek), RequirementUnit.Days)} more in a school")
        {
            Note = "5 days are a week.", Adjustable = true, LastDay = (facts, expected) => LastDays.ToBegin(facts, expected.Missing * DaysAWeek),
        },
        new("RQ-TR-08", "Trains in schools for at least 160 days, which is 32 weeks at 5 days a week", "Worked out from RQ-TR-07", Should, WorkedOut,
            new(RouteSets.UndergraduateFee, RouteSets.Criteria2024, When: FourYears), RequirementUnit.Days,
            (_, evidence) => Reading.AtLeast(evidence.PlacementDays, FourYearDays), MoreDays) { Adjustable = true, LastDay = FreeDays },
        new("RQ-TR-09", "Spends most of the time at the employing school, and some at another", RequirementSources.Find, Should, Official, new(RouteSets.Employed, RouteSets.Criteria2024), RequirementUnit.Percent,
            ReadMostlyEmployed, (facts, _) => facts.Placements.All(placement => placement.School.Id == facts.EmployingSchool) ? "Some days in another school" : "More days at the employing school than elsewhere"),
        new("RQ-TR-09-120", "Trains in schools for 120 days, where the programme says nothing else", "From memory: no national number of days was found for these routes", Should, Memory,
            new(RouteSets.SalariedWithDays, RouteSets.Criteria2024), RequirementUnit.Days, (_, evidence) => Reading.AtLeast(evidence.PlacementDays, GeneralDays), MoreDays)
        {
            Note = "Another number for a course is an adjustment of that course.", Adjustable = true, LastDay = FreeDays,
        },
        new("RQ-TR-10", "Is in the classroom for 15 hours a week on average: observing, teaching and co-teaching count",
            $"{RequirementSources.OfferPlacement}; {RequirementSources.Adjustments}", Must, Restated, new(RouteSets.WithPlacements, RouteSets.Criteria2024), RequirementUnit.Hours,
            (_, evidence) => evidence.Weeks == 0 ? Reading.AtLeast(0, ClassroomHours) : Reading.AtLeast(Math.Floor(evidence.PlacementDays * LessonHoursADay * 10m / evidence.Weeks) / 10m, ClassroomHours),
            (_, _) => "More days a week in school: 3 days with lessons give 15 hours")
        {
            Note = "Worked out from days: 5 hours of lessons a day, averaged over the weeks with a day in school.", Adjustable = true,
        },
        new("RQ-TR-11", "Carries 80% of a full timetable for at least 6 weeks", $"{RequirementSources.OfferPlacement}; {RequirementSources.Adjustments}; Edge Hill University, placement pattern 2024-25", Must, Restated,
            new(RouteSets.WithPlacements, RouteSets.Criteria2024, When: ("the course is not part time", facts => facts.Course.StudyMode != StudyMode.PartTime)), RequirementUnit.Weeks, ReadHighShare, MoreWeeks)
        {
            Note = "From the shares of a timetable in the course’s pattern. A week is as many days as the placement has in one.", Adjustable = true, LastDay = FreeWeeks,
        },
        new("RQ-TR-12", "On a part-time course, carries 80% of a full timetable for 6 weeks of its own length", "DfE, ITT criteria, change log of November 2024; how is from memory", Should, Memory,
            new(RouteSets.WithPlacements, RouteSets.Criteria2024, When: ("the course is part time", facts => facts.Course.StudyMode == StudyMode.PartTime)), RequirementUnit.Weeks, ReadHighShare, MoreWeeks)
        {
            Note = "A week is as many days as the placement has in one.", Adjustable = true, LastDay = FreeWeeks,
        },
        new("RQ-W3", "Most of the training takes place in schools", $"W3: {RequirementSources.WhySchools}", Should, Own, new(RouteSets.Trained, WithoutRoute: true), RequirementUnit.Percent, ReadMostlySchools,
            (_, _) => "More days in a school than elsewhere")
        {
            Note = "Of the days in placements and of Intensive Training and Practice: those in schools of the register, in whatever setting.",
        },
        new("RQ-TR-17", "Trains wholly or mainly in England", RequirementSources.Adjustments, Must, Official, new(RouteSets.InEngland), RequirementUnit.Percent, ReadInEngland, (_, _) => "More days in schools in England than abroad")
        {
            Note = "Set in legislation: no adjustment.",
        },
        new("RQ-PL-14", "Less than half of the placement days are abroad", "Worked out from RQ-TR-17", Should, WorkedOut, new(RouteSets.InEngland), RequirementUnit.Percent, ReadInEngland,
            (_, _) => "More days in schools in England"),
        new("RQ-TR-22", "Is in schools and in Intensive Training and Practice for 28 weeks together, or 38 on a four-year course", "Worked out from the days of placements and of ITP", Info, WorkedOut,
            new(RouteSets.FeeWithDays, RouteSets.Criteria2024), RequirementUnit.Days,
            (facts, evidence) => Reading.AtLeast(evidence.PlacementDays + evidence.ItpDays, facts.Years >= 4 ? 190 : 140), MoreDays) { LastDay = FreeDays },
        new("RQ-TR-21", "The programme is at least 36 weeks long", "From memory", Info, Memory, new(RouteSets.Postgraduate, RouteSets.Criteria2024), RequirementUnit.Weeks,
            (facts, _) => Reading.AtLeast((facts.EndsOn.DayNumber - facts.StartsOn.DayNumber + 1) / 7, 36), (_, expected) => $"{Amounts.Of(expected.Missing, RequirementUnit.Weeks)} more between first and last day"),
    ];

    private static string MoreDays(TraineeFacts facts, Reading expected) => $"{Amounts.Of(expected.Missing, RequirementUnit.Days)} more in a school";

    private static string MoreWeeks(TraineeFacts facts, Reading expected) => $"{Amounts.Of(expected.Missing, RequirementUnit.Weeks)} more at 80% of a timetable";

    private static DateOnly FreeDays(TraineeFacts facts, Reading expected) => LastDays.ToBegin(facts, expected.Missing);

    /// <summary>Days that are planned can carry a higher share too, so only the weeks to the end count.</summary>
    private static DateOnly FreeWeeks(TraineeFacts facts, Reading expected) => facts.EndsOn.AddDays(1 - (int)Math.Ceiling(expected.Missing * 7));

    private static Reading ReadHighShare(TraineeFacts facts, Evidence evidence) =>
        facts.Shares.IsEmpty ? Reading.Unknown("The course’s pattern does not say the share of a timetable") : Reading.AtLeast(evidence.HighShareWeeks, HighShareWeeks);

    private static Reading ReadMostlySchools(TraineeFacts facts, Evidence evidence)
    {
        var all = evidence.PlacementDays + evidence.ItpDays;
        var inSchools = evidence.DaysInSchools + evidence.ItpDaysInSchool;
        return all == 0 ? new(false, 0, 50) : new(inSchools * 2 > all, Math.Floor(inSchools * 1000m / all) / 10m, 50);
    }

    private static Reading ReadInEngland(TraineeFacts facts, Evidence evidence) => evidence.PlacementDays == 0
        ? Reading.Each(0, 0, evidence.Basis)
        : new(evidence.DaysAbroad * 2 < evidence.PlacementDays, Math.Floor((evidence.PlacementDays - evidence.DaysAbroad) * 1000m / evidence.PlacementDays) / 10m, 50);

    private static Reading ReadMostlyEmployed(TraineeFacts facts, Evidence evidence) => facts.EmployingSchool is null
        ? Reading.Unknown("The employing school is not named")
        : evidence.PlacementDays == 0 ? new(false, 0, 50)
        : new(evidence.DaysAtEmployer * 2 > evidence.PlacementDays && evidence.DaysAtEmployer < evidence.PlacementDays, Math.Floor(evidence.DaysAtEmployer * 1000m / evidence.PlacementDays) / 10m, 50);
}
