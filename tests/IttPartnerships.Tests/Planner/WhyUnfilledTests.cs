using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class WhyUnfilledTests
{
    [Fact]
    public void No_offer_of_the_subject() =>
        new Year().School("Oak", 1).Offer(subject: "Music").Trainee("Ann").Why("Ann").ShouldBe("No offers for Physics");

    [Fact]
    public void None_in_the_window() =>
        new Year().School("Oak", 1).Offer(windows: ["spring"]).School("Elm", 1).Offer(windows: ["summer"]).Trainee("Ann").Why("Ann")
            .ShouldStartWith("2 Physics offers, none in autumn.");

    [Fact]
    public void None_near_enough_and_how_far_the_nearest_is() =>
        new Year().School("Oak", 68).Offer().School("Elm", 80).Offer().Trainee("Ann", most: 60).Why("Ann")
            .ShouldStartWith("2 Physics offers in autumn; none within 60 minutes (the nearest takes 68).");

    [Fact]
    public void All_taken_by_those_with_no_other_choice()
    {
        var year = new Year().School("Oak", 1).Offer().School("Elm", 70).Offer().Trainee("Ann", most: 30).Trainee("Bob", most: 30);
        var (placed, other) = year.Plan.Slots[0].Offer is null ? ("Bob", "Ann") : ("Ann", "Bob");
        year.Why(other).ShouldBe($"2 Physics offers in autumn; 1 within 30 minutes; it is taken, by a trainee with no other choice in autumn: {placed}");
    }

    [Fact]
    public void All_taken_by_those_who_could_only_move_to_places_that_are_taken_too()
    {
        var year = new Year().School("Oak", 1).Offer().School("Elm", 50).Offer()
            .Trainee("Ann", at: 0, most: 10).Trainee("Bob", at: 40, most: 40, change: Told(0)).Trainee("Cy", at: 50, most: 10);
        year.Outcome().ShouldBe("Ann: none; Bob: Oak; Cy: Elm");
        year.Why("Ann").ShouldBe("2 Physics offers in autumn; 1 within 10 minutes; it is taken, by Bob, and so is every place they could move to: 3 trainees share 2 places in autumn");
    }

    [Fact]
    public void A_school_that_takes_no_more_is_named_as_the_reason() =>
        new Year().School("Oak", 1, places: 1).Offer(3).Trainee("Ann").Trainee("Bob").Plan.Slots.Single(slot => slot.Offer is null).Why
            .ShouldContain("it is taken (1 of them because the school takes no more trainees at one time)");

    [Fact]
    public void Key_stages_that_are_still_missing_are_named() =>
        new Year().School("Oak", 1).Offer(stages: KeyStages.KeyStage3).School("Elm", 2).Offer(stages: KeyStages.KeyStage3)
            .Trainee("Ann", pattern: "A:autumn B:spring", stages: Year.Both).Plan.Slots.Single(slot => slot.Offer is null).Why
            .ShouldEndWith("; 1 at a school without another placement of the same trainee; none with KS4, which the other placements leave out. Even with every place free, this trainee’s course cannot be completed by these offers");

    [Fact]
    public void Settings_of_which_one_is_still_needed_are_named_as_people_say_them() =>
        new Year().School("Oak", 1).Offer().School("Elm", 2).Offer().Trainee("Ann", pattern: "A:autumn B:spring", change: ann => ann with { NeedsSetting = new("special", "ap", "pru", "unit") }).Plan.Slots.Single(slot => slot.Offer is null).Why
            .ShouldContain("; none in a special school, alternative provision, a pupil referral unit or a SEN unit, which the other placements are not in");

    [Fact]
    public void A_pin_that_cannot_be_kept_is_named() =>
        new Year().School("Oak", 90).Offer().School("Elm", 1).Offer()
            .Trainee("Ann", most: 60, change: ann => ann with { Pins = new Dictionary<string, int> { ["A"] = 0 } }).Why("Ann")
            .ShouldStartWith("2 Physics offers in autumn; 1 within 60 minutes; none at the place that is fixed; it is fixed at Oak, which is not within 60 minutes");

    private static Func<Trainee, Trainee> Told(int offer) => trainee => trainee with { Before = new Dictionary<int, int> { [0] = offer } };
}
