using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class SpeaksAgainstTests
{
    private static readonly PlanningProblem Problem = new Year().School("Oak", 10).Offer(stages: KeyStages.KeyStage3).School("Elm", 20).Offer(stages: KeyStages.KeyStage3, windows: ["spring"])
        .Trainee("Ann", pattern: "A:autumn B:spring", stages: Year.Both, most: 15, change: ann => ann with { NeedsSetting = new("special") }).Problem;

    [Fact]
    public void Every_rule_about_one_slot_and_one_offer_that_is_broken_is_named()
    {
        Against().Rules(trainee: 0, slot: 0, offer: 1, minutes: 20).ShouldBe(["it is not in autumn", "it takes 20 minutes, more than the limit of 15"]);
        Against().Rules(trainee: 0, slot: 1, offer: 1, minutes: 15).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_course_would_miss_counts_only_once_every_other_slot_has_a_place()
    {
        Against().Course(trainee: 0, slot: 1, offer: 1).ShouldBeEmpty();
        Against(new PlannedSlot(0, 0, 0, 10, "")).Course(trainee: 0, slot: 1, offer: 1).ShouldBe(["KS4 would be missing from the course", "no placement would be in a special school"]);
    }

    [Fact]
    public void Two_letters_are_not_at_one_school() =>
        Against(new PlannedSlot(0, 0, 0, 10, "")).Course(trainee: 0, slot: 1, offer: 0).First().ShouldBe("placement A is there in autumn");

    private static SpeaksAgainst Against(params PlannedSlot[] slots) => new(Problem, new(slots, 1, slot => slot.Trainee));
}
