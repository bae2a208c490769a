using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class PlanCheckTests
{
    private static PlannedSlot At(int trainee, int slot, int? offer, int minutes = 0, string why = "because") => new(trainee, slot, offer, minutes, why);

    private static Year Two(string pattern = "A:autumn B:spring", KeyStages stages = KeyStages.None, Func<Trainee, Trainee>? change = null) =>
        new Year().School("Oak", 0).Offer(stages: KeyStages.KeyStage3).School("Elm", 0).Offer(stages: KeyStages.KeyStage3).Trainee("Ann", pattern: pattern, stages: stages, change: change);

    private static readonly Dictionary<string, (PlanningProblem Problem, PlannedSlot[] Slots)> Breaking = new(StringComparer.Ordinal)
    {
        ["PC-01"] = (Two().Problem, [At(0, 0, 0), At(0, 0, null)]),
        ["PC-02"] = (new Year().School("Oak", 0).Offer(subject: "Music").Trainee("Ann").Problem, [At(0, 0, 0)]),
        ["PC-03"] = (new Year().School("Oak", 0).Offer(windows: ["spring"]).Trainee("Ann").Problem, [At(0, 0, 0)]),
        ["PC-04"] = (new Year().School("Oak", 0).Offer(kinds: ["special"]).Trainee("Ann", pattern: "A:autumn:main").Problem, [At(0, 0, 0)]),
        ["PC-05"] = (new Year().School("Oak", 61).Offer().Trainee("Ann", most: 60).Problem, [At(0, 0, 0, 61)]),
        ["PC-06"] = (new Year().School("Oak", 0).Offer().Trainee("Ann", change: ann => ann with { ExcludedSchools = [0] }).Problem, [At(0, 0, 0)]),
        ["PC-07"] = (Two("A:autumn", change: ann => ann with { Pins = new Dictionary<string, int> { ["A"] = 1 } }).Problem, [At(0, 0, 0)]),
        ["PC-08"] = (new Year().School("Oak", 0).Offer(1).Trainee("Ann").Trainee("Bob").Problem, [At(0, 0, 0), At(1, 0, 0)]),
        ["PC-09"] = (new Year().School("Oak", 0, places: 1).Offer(2).Trainee("Ann").Trainee("Bob").Problem, [At(0, 0, 0), At(1, 0, 0)]),
        ["PC-10"] = (Two("A:autumn A:spring").Problem, [At(0, 0, 0), At(0, 1, 1)]),
        ["PC-11"] = (Two().Problem, [At(0, 0, 0), At(0, 1, 0)]),
        ["PC-12"] = (Two(stages: Year.Both).Problem, [At(0, 0, 0), At(0, 1, 1)]),
        ["PC-13"] = (Two(change: ann => ann with { NeedsSetting = new("special", "pru") }).Problem, [At(0, 0, 0), At(0, 1, 1)]),
        ["PC-15"] = (new Year().School("Oak", 0).Offer(1, change: offer => offer with { Audiences = ["North"] }).Trainee("Ann", change: ann => ann with { Audience = "South" }).Problem, [At(0, 0, 0)]),
        ["PC-16"] = (new Year().School("Oak", 0).Offer(1, change: offer => offer with { Routes = ["fee"] }).Trainee("Ann").Problem, [At(0, 0, 0)]),
        ["PC-14"] = (Two().Problem, [At(0, 0, 0), At(0, 1, null, why: " ")]),
    };

    public static TheoryData<string> Ids() => [.. PlanCheck.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_a_plan_that_breaks_it_and_no_other(string id) =>
        PlanCheck.Broken(Breaking[id].Problem, Breaking[id].Slots).Select(broken => broken.Id).Distinct().ShouldBe([id]);

    [Fact]
    public void A_slot_that_is_in_no_pattern_breaks_a_rule_however_often_it_is_listed()
    {
        var problem = Two().Problem;
        PlannedSlot[] right = [At(0, 0, null), At(0, 1, null)];
        PlanCheck.Broken(problem, [.. right, At(0, 2, null)]).ShouldContain(broken => broken.Id == "PC-01");
        PlanCheck.Broken(problem, [.. right, At(0, 2, null), At(0, 2, null)]).ShouldContain(broken => broken.Id == "PC-01");
        PlanCheck.Broken(problem, right).ShouldNotContain(broken => broken.Id == "PC-01");
    }

    [Fact]
    public void A_good_plan_breaks_none() =>
        PlanCheck.Broken(Two(stages: KeyStages.KeyStage3).Problem, [At(0, 0, 0), At(0, 1, 1)]).ShouldBeEmpty();

    [Fact]
    public void Minutes_that_are_not_those_of_the_journey_are_found() =>
        PlanCheck.Broken(Two("A:autumn").Problem, [At(0, 0, 0, minutes: 5)]).ShouldHaveSingleItem().Where.ShouldBe("Ann at Oak, A in autumn");

    [Fact]
    public void Two_at_one_place_in_windows_that_share_a_day_are_found_and_one_after_the_other_are_not()
    {
        var year = new Year().School("Oak", 0, places: 1).Offer(1).Trainee("Ann").Trainee("Bob", pattern: "A:block").Trainee("Cid", pattern: "A:spring")
            .Days("autumn 2026-09-01 2026-12-18", "BLOCK 2026-12-18 2027-01-15", "spring 2027-01-16 2027-03-20");
        PlanCheck.Broken(year.Problem, [At(0, 0, 0), At(1, 0, 0), At(2, 0, 0)]).Select(broken => (broken.Id, broken.Where))
            .ShouldBe([("PC-08", "Oak in block: 2 trainees"), ("PC-09", "Oak in block: 2 trainees")]);
        PlanCheck.Broken(year.Problem, [At(0, 0, 0), At(1, 0, null), At(2, 0, 0)]).ShouldBeEmpty();
    }

    [Fact]
    public void Ids_are_unique() => PlanCheck.Rules.Select(rule => rule.Id).ShouldBeUnique();
}
