using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class MakePlanTests
{
    [Fact]
    public void Everybody_goes_to_the_nearest_school_where_nothing_is_in_the_way() =>
        new Year().School("Oak", 10).Offer().School("Elm", 20).Offer().Trainee("Ann", at: 9).Trainee("Bob", at: 22).Outcome()
            .ShouldBe("Ann: Oak; Bob: Elm");

    [Fact]
    public void One_with_a_choice_makes_room_for_one_without() =>
        new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().Trainee("Ann", at: 9).Trainee("Bob", at: 0, most: 15).Outcome()
            .ShouldBe("Ann: Elm; Bob: Oak");

    [Fact]
    public void Two_middling_journeys_are_better_than_a_short_and_a_long_one() =>
        new Year().School("Oak", 30).Offer().School("Elm", 60).Offer().Trainee("Ann", at: 29).Trainee("Bob", at: 10).Outcome()
            .ShouldBe("Ann: Elm; Bob: Oak");

    [Fact]
    public void An_offer_of_another_subject_window_or_kind_is_never_given() =>
        new Year().School("Oak", 1).Offer(subject: "Music").Offer(windows: ["spring"], name: "Spring").Offer(kinds: ["special"], name: "Special")
            .School("Elm", 50).Offer(windows: ["Autumn"], kinds: ["Main"]).Trainee("Ann", pattern: "A:autumn:main").Outcome()
            .ShouldBe("Ann: Elm");

    [Fact]
    public void A_school_takes_no_more_than_its_total_over_all_its_offers() =>
        new Year().School("Oak", 1, places: 1).Offer(5).Offer(5, name: "Oak 2").School("Elm", 40).Offer().Trainee("Ann").Trainee("Bob").Trainee("Cy").Plan
            .Filled.ShouldBe(2);

    [Fact]
    public void A_place_is_free_again_in_another_window() =>
        new Year().School("Oak", 1, places: 1).Offer(1).Trainee("Ann").Trainee("Bob", pattern: "A:spring").Outcome()
            .ShouldBe("Ann: Oak; Bob: Oak");

    [Fact]
    public void Different_letters_are_at_different_schools_and_the_same_letter_comes_back() =>
        new Year().School("Oak", 1).Offer().Offer(name: "Oak 2").School("Elm", 20).Offer().Trainee("Ann", pattern: "A:autumn B:spring A:summer").Outcome()
            .ShouldBeOneOf("Ann: Oak, Elm, Oak", "Ann: Oak 2, Elm, Oak", "Ann: Oak, Elm, Oak 2", "Ann: Oak 2, Elm, Oak 2");

    [Fact]
    public void A_letter_that_comes_back_starts_where_it_can_come_back_to() =>
        new Year().School("Oak", 1).Offer(windows: ["autumn"]).School("Elm", 30).Offer(windows: ["autumn", "summer"]).School("Ash", 5).Offer(windows: ["spring"])
            .Trainee("Ann", pattern: "A:autumn B:spring A:summer").Outcome()
            .ShouldBe("Ann: Elm, Ash, Elm");

    [Fact]
    public void Key_stages_are_covered_by_the_placements_together() =>
        new Year().School("Oak", 1).Offer(stages: KeyStages.KeyStage3).School("Elm", 2).Offer(stages: KeyStages.KeyStage3).School("Ash", 40).Offer(stages: KeyStages.KeyStage4)
            .Trainee("Ann", pattern: "A:autumn B:spring", stages: Year.Both).Plan.Slots.Select(slot => slot.Offer).ShouldContain(2);

    [Fact]
    public void One_placement_is_in_the_setting_that_is_needed() =>
        new Year().School("Oak", 1).Offer().School("Elm", 2).Offer().School("Hope", 50, setting: "Special").Offer()
            .Trainee("Ann", pattern: "A:autumn B:spring", change: ann => ann with { NeedsSetting = new("special") }).Plan.Slots.Select(slot => slot.Offer).ShouldContain(2);

    [Theory]
    [InlineData("pru")]
    [InlineData("special")]
    public void Of_several_settings_that_would_do_one_is_enough(string setting) =>
        new Year().School("Oak", 1).Offer().School("Elm", 2).Offer().School("Hope", 50, setting: setting).Offer()
            .Trainee("Ann", pattern: "A:autumn B:spring", change: ann => ann with { NeedsSetting = new("special", "PRU") }).Plan.Slots.Select(slot => slot.Offer).ShouldContain(2);

    [Fact]
    public void Journeys_over_the_limit_and_excluded_schools_are_never_given() =>
        new Year().School("Oak", 61).Offer().School("Elm", 1).Offer().Trainee("Ann", most: 60, change: ann => ann with { ExcludedSchools = [1] }).Outcome()
            .ShouldBe("Ann: none");

    [Fact]
    public void A_pin_is_kept_before_everything_else() =>
        new Year().School("Oak", 1).Offer().School("Elm", 40).Offer().Trainee("Ann").Trainee("Bob", most: 10)
            .Trainee("Cy", most: 45, change: cy => cy with { Pins = new Dictionary<string, int> { ["a"] = 0 } }).Outcome()
            .ShouldBe("Ann: Elm; Bob: none; Cy: Oak");

    [Fact]
    public void A_pinned_letter_stays_at_its_school_where_the_pinned_offer_does_not_hold() =>
        new Year().School("Oak", 30).Offer(windows: ["autumn"]).Offer(windows: ["summer"], name: "Oak summer").School("Elm", 1).Offer()
            .Trainee("Ann", pattern: "A:autumn A:summer", change: ann => ann with { Pins = new Dictionary<string, int> { ["A"] = 0 } }).Outcome()
            .ShouldBe("Ann: Oak, Oak summer");

    [Fact]
    public void What_people_were_told_stays_although_nearer_places_are_free() =>
        new Year().School("Oak", 1).Offer(2).School("Elm", 70).Offer().Trainee("Ann", change: ann => ann with { Before = new Dictionary<int, int> { [0] = 1 } }).Outcome()
            .ShouldBe("Ann: Elm");

    [Fact]
    public void What_people_were_told_changes_where_someone_would_have_no_place_otherwise() =>
        new Year().School("Oak", 1).Offer().School("Elm", 30).Offer()
            .Trainee("Ann", change: ann => ann with { Before = new Dictionary<int, int> { [0] = 0 } }).Trainee("Bob", most: 10).Outcome()
            .ShouldBe("Ann: Elm; Bob: Oak");

    [Fact]
    public void Two_who_asked_are_together_where_that_is_possible() =>
        new Year().School("Oak", 10).Offer(1).School("Elm", 20).Offer(2).Trainee("Ann", at: 5).Trainee("Bob", at: 20, change: bob => bob with { With = [0] }).Outcome()
            .ShouldBe("Ann: Elm; Bob: Elm");

    [Fact]
    public void A_wish_to_be_together_leaves_nobody_without_a_place() =>
        new Year().School("Oak", 10).Offer(1).School("Elm", 20).Offer(1).Trainee("Ann", at: 5).Trainee("Bob", at: 20, change: bob => bob with { With = [0] }).Outcome()
            .ShouldBe("Ann: Oak; Bob: Elm");

    [Fact]
    public void Nobody_is_left_out_for_having_asked_for_company() =>
        new Year().School("Oak", 0).Offer(1).School("Elm", 10).Offer(1).Trainee("Ann", at: 0).Trainee("Bob", at: 10, change: bob => bob with { With = [0] }).Trainee("Cat", at: 6).Outcome()
            .ShouldBe("Ann: Oak; Bob: Elm; Cat: none", "the two are not together either way");

    [Fact]
    public void Of_two_schools_as_near_the_one_that_contrasts_more_is_given() =>
        new Year().School("Oak", 0, contrast: ["large", "town"]).Offer(windows: ["autumn"]).School("Elm", 10, contrast: ["large", "town"]).Offer()
            .School("Ash", 10, contrast: ["small", "country"]).Offer().Trainee("Ann", pattern: "A:autumn B:spring").Outcome()
            .ShouldBe("Ann: Oak, Ash");

    [Fact]
    public void Nobody_gains_by_standing_first_in_the_file()
    {
        var year = new Year().School("Oak", 1).Offer().Trainee("Ann").Trainee("Bob");
        var winners = Enumerable.Range(1, 40).Select(seed => Plans.Of(year.Problem, (ulong)seed).Slots.Single(slot => slot.Offer is not null).Trainee).ToList();
        winners.Count(winner => winner == 0).ShouldBeInRange(10, 30);
    }

    [Fact]
    public void An_empty_year_has_an_empty_plan() => new Year().Plan.Slots.ShouldBeEmpty();

    [Fact]
    public void A_reference_to_nothing_is_a_bug_said_with_its_values() =>
        Should.Throw<ArgumentException>(() => new Year().School("Oak", 1).Trainee("Ann", change: ann => ann with { ExcludedSchools = [7] }).Plan)
            .Message.ShouldContain("no school 7 (trainee Ann)");
}
