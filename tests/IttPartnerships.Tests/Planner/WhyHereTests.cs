using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class WhyHereTests
{
    [Fact]
    public void A_nearer_school_that_teaches_what_is_missing_but_is_no_setting_still_needed_says_which_is() =>
        new Year().School("Oak", 1).Offer(windows: ["spring"], stages: KeyStages.KeyStage3).School("Elm", 2).Offer(windows: ["autumn"]).School("Hope", 50, setting: "pru").Offer()
            .Trainee("Ann", pattern: "A:autumn B:spring", stages: Year.Both, change: ann => ann with { NeedsSetting = new("special", "pru") }).Why("Ann")
            .ShouldBe("2nd nearest of 2 possible schools. Elm is 48 minutes nearer, but no other placement is in a special school or a pupil referral unit");

    [Fact]
    public void A_nearer_school_that_does_not_teach_what_is_missing_says_what_that_is() =>
        new Year().School("Oak", 1).Offer(windows: ["spring"], stages: KeyStages.KeyStage3).School("Elm", 2).Offer(windows: ["autumn"], stages: KeyStages.KeyStage3).School("Ash", 50).Offer()
            .Trainee("Ann", pattern: "A:autumn B:spring", stages: Year.Both).Why("Ann")
            .ShouldBe("2nd nearest of 2 possible schools. Elm is 48 minutes nearer, but the other placements leave KS4 to this one");
}
