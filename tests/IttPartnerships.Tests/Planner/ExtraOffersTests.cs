using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class ExtraOffersTests
{
    [Fact]
    public void One_offer_is_advised_for_all_it_can_serve_near_the_school_that_suits_them_best()
    {
        var plan = new Year().School("Oak", 40).School("Elm", 12).School("Ash", 70).Trainee("Ann", at: 10, most: 30).Trainee("Bob", at: 14, most: 30).Plan;
        var extra = plan.Advice.ShouldHaveSingleItem();
        (extra.Subject, extra.Window, extra.NearSchool, extra.Fills.Count).ShouldBe(("Physics", "autumn", 1, 2));
    }

    [Fact]
    public void Only_what_the_other_placement_leaves_out_has_to_be_taught() =>
        new Year().School("Oak", 1).Offer(stages: KeyStages.KeyStage3).School("Elm", 2)
            .Trainee("Ann", pattern: "A:autumn B:spring", stages: Year.Both).Plan.Advice.ShouldHaveSingleItem().KeyStages.ShouldBe(KeyStages.KeyStage4);

    [Fact]
    public void A_setting_that_is_still_needed_is_looked_for_in_any_that_would_do()
    {
        var extra = new Year().School("Oak", 1).Offer().School("Elm", 2).School("Hope", 9, setting: "pru").School("Ash", 20, setting: "special")
            .Trainee("Ann", pattern: "A:autumn B:spring", change: ann => ann with { NeedsSetting = new("special", "pru") }).Plan.Advice.ShouldHaveSingleItem();
        (extra.NearSchool, extra.Setting!.InWords).ShouldBe((2, "a special school or a pupil referral unit"));
    }

    [Fact]
    public void Where_no_school_is_near_enough_the_advice_is_near_home()
    {
        var extra = new Year().School("Oak", 90).Trainee("Ann", most: 30).Plan.Advice.ShouldHaveSingleItem();
        (extra.NearSchool, extra.NearTrainee).ShouldBe((null, 0));
    }

    [Fact]
    public void A_nursery_is_not_asked_for_secondary_places_where_a_school_that_has_some_is_near() =>
        new Year().School("Nursery", 1).Offer(subject: "Primary", stages: KeyStages.EarlyYears).School("Oak", 20).Offer(subject: "Music")
            .Trainee("Ann", stages: Year.Both, most: 30).Plan.Advice.ShouldHaveSingleItem().NearSchool.ShouldBe(1);

    [Fact]
    public void A_school_that_is_not_known_to_teach_it_only_says_where_a_place_is_needed()
    {
        var year = new Year().School("Nursery", 1).Offer(subject: "Primary", stages: KeyStages.EarlyYears).Trainee("Ann", stages: Year.Both, most: 30);
        year.Plan.Advice.ShouldHaveSingleItem().TaughtThere.ShouldBeFalse();
        year.School("Oak", 20).Offer(subject: "Music").Plan.Advice.ShouldHaveSingleItem().TaughtThere.ShouldBeTrue();
    }

    [Fact]
    public void A_letter_that_has_its_school_needs_the_offer_at_that_very_school()
    {
        var extra = new Year().School("Oak", 1, places: 1).Offer(windows: ["autumn"]).School("Elm", 1)
            .Trainee("Ann", pattern: "A:autumn A:summer").Plan.Advice.ShouldHaveSingleItem();
        (extra.NearSchool, extra.OnlyThere, extra.RaisesTotal).ShouldBe((0, true, false));
    }

    [Fact]
    public void Nothing_is_advised_where_nothing_is_missing() =>
        new Year().School("Oak", 1).Offer().Trainee("Ann").Plan.Advice.ShouldBeEmpty();

    [Fact]
    public void Knowing_which_schools_are_near_changes_no_answer()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = RandomYears.Make(seed, mostTrainees: 25, mostSchools: 12);
            var near = problem with
            {
                SchoolsNear = trainee => [.. Enumerable.Range(0, problem.Schools.Count).Where(school => problem.Minutes(trainee, school) <= problem.Trainees[trainee].MaxMinutes + (school % 3))],
            };
            NearestFirst.For(near).Advice.Select(Words).ShouldBe(NearestFirst.For(problem).Advice.Select(Words), $"seed {seed}");
        }

        static string Words(ExtraOffer extra) => $"{extra with { Fills = [] }} {string.Join(", ", extra.Fills)}";
    }
}
