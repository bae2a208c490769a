using IttPartnerships.Programmes;
using IttPartnerships.Requirements;
using static IttPartnerships.Tests.Requirements.SomeFacts;

namespace IttPartnerships.Tests.Requirements;

/// <summary>What is asked on each of the fourteen routes: one line a route, written from the reference by hand.</summary>
public sealed class RouteTests
{
    private static readonly Dictionary<TrainingRoute, (int Schools, string? Days, int Itp, bool Employed, string? Checks)> Asked = new()
    {
        [TrainingRoute.ProviderLedPostgraduate] = (2, "RQ-TR-06", 20, false, "RQ-SG-01"),
        [TrainingRoute.ProviderLedUndergraduate] = (2, "RQ-TR-06", 30, false, "RQ-SG-01"),
        [TrainingRoute.OptInUndergraduate] = (2, "RQ-TR-06", 30, false, "RQ-SG-01"),
        [TrainingRoute.SchoolDirectFee] = (2, "RQ-TR-06", 20, false, "RQ-SG-01"),
        [TrainingRoute.SchoolDirectSalaried] = (2, "RQ-TR-09-120", 20, true, "RQ-SG-02"),
        [TrainingRoute.PostgraduateApprenticeship] = (2, "RQ-TR-09-120", 20, true, "RQ-SG-02"),
        [TrainingRoute.TeacherDegreeApprenticeship] = (2, "RQ-TR-09-120", 30, true, "RQ-SG-02"),
        [TrainingRoute.HighPotential] = (2, "RQ-TR-09-120", 20, false, "RQ-SG-02"),
        [TrainingRoute.InternationalQts] = (1, null, 20, false, null),
        [TrainingRoute.AssessmentOnly] = (0, null, 0, false, null),
        [TrainingRoute.EarlyYearsAssessmentOnly] = (0, null, 0, false, null),
        [TrainingRoute.EarlyYearsUndergraduate] = (0, null, 0, false, "RQ-SG-01"),
        [TrainingRoute.EarlyYearsPostgraduate] = (0, null, 0, false, "RQ-SG-01"),
        [TrainingRoute.EarlyYearsSalaried] = (0, null, 0, false, "RQ-SG-02"),
    };

    public static TheoryData<TrainingRoute> Routes => new(Enum.GetValues<TrainingRoute>());

    [Theory, MemberData(nameof(Routes))]
    public void Each_route_is_asked_for_its_schools_days_and_checks(TrainingRoute route)
    {
        var judged = JudgeTrainee.Of(Finished.With(course => course with { Route = route }) with { EmployingSchool = Elm.Id }, new RuleBook(AllRequirements.InOrder.Select(rule => rule.Id)));
        var asked = judged.Findings.Select(finding => finding.Rule.Id).ToHashSet();
        var (schools, days, itp, employed, checks) = Asked[route];

        asked.Contains("RQ-TR-01").ShouldBe(schools == 2);
        asked.Contains("RQ-TR-02").ShouldBe(schools == 1);
        asked.Contains("RQ-TR-03").ShouldBe(schools > 0);
        asked.Contains("RQ-TR-04").ShouldBe(employed);
        asked.Intersect(["RQ-TR-06", "RQ-TR-07", "RQ-TR-09-120"]).ShouldBe(days is null ? [] : [days]);
        judged.Findings.Where(finding => finding.Rule.Id is "RQ-W2" or "RQ-IT-01" or "RQ-IT-02").Select(finding => finding.Expected.Needs).DefaultIfEmpty(0).Max().ShouldBe(itp);
        asked.Contains("RQ-W1").ShouldBe(itp > 0);
        asked.Intersect(["RQ-SG-01", "RQ-SG-02"]).ShouldBe(checks is null ? [] : [checks]);
    }

    [Fact]
    public void Four_years_ask_for_160_days_and_earlier_starters_for_what_held_then()
    {
        var four = Finished.With(course => course with { Route = TrainingRoute.OptInUndergraduate }) with { StartsOn = First.AddYears(-3), Start = new(2024) };

        Ids(four).ShouldContain("RQ-TR-07");
        Ids(four).ShouldNotContain("RQ-TR-06");
        Ids(four with { Start = new(2023) }).ShouldNotContain("RQ-W2");
    }

    [Fact]
    public void Nothing_restated_or_remembered_blocks_before_a_person_confirmed_it()
    {
        foreach (var rule in AllRequirements.InOrder)
        {
            var effect = RuleBook.Unconfirmed.EffectOf(rule);
            (effect == RuleEffect.Blocks).ShouldBe(rule is { Severity: RequirementSeverity.Must, Confidence: RequirementConfidence.Official or RequirementConfidence.Own }, rule.Id);
            (effect == RuleEffect.Off).ShouldBe(rule.Confidence == RequirementConfidence.Memory, rule.Id);
            (new RuleBook([rule.Id]).EffectOf(rule) != effect).ShouldBe(RuleBook.CanBeConfirmed(rule), rule.Id);
        }
    }

    [Fact]
    public void Every_row_of_the_reference_is_judged_or_says_why_not()
    {
        string[] rows =
        [
            .. Enumerable.Range(1, 29).Select(number => $"TR-{number:00}"), .. Enumerable.Range(1, 9).Select(number => $"IT-{number:00}"), .. Enumerable.Range(1, 14).Select(number => $"PL-{number:00}"),
            .. Enumerable.Range(1, 5).Select(number => $"SG-{number:00}"), "ME-01", "AG-03", "W1", "W2", "W3",
        ];

        rows.Except(AllRequirements.InOrder.Select(rule => rule.Origin)).Except(NotedRules.All.Select(rule => rule.Id)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Ids(TraineeFacts facts) => JudgeTrainee.Of(facts, RuleBook.Unconfirmed).Findings.Select(finding => finding.Rule.Id);
}
