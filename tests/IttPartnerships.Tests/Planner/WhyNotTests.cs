using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class WhyNotTests
{
    private static string Words(Year year, string trainee, string offer, int slot = 0)
    {
        var problem = year.Problem;
        var number = problem.Offers.ToList().FindIndex(one => one.Name == offer);
        var other = new WhyNot(problem, year.Plan.Slots, PlanWeights.Default).Of(problem.Trainees.ToList().FindIndex(one => one.Name == trainee), slot, number);
        return other.Instead ?? string.Join("; ", other.Against);
    }

    [Fact]
    public void Every_rule_that_an_offer_breaks_is_named() =>
        Words(new Year().School("Oak", 1).Offer().School("Elm", 90).Offer(windows: ["spring"]).Trainee("Ann", most: 60), "Ann", "Elm")
            .ShouldBe("it is not in autumn; it takes 90 minutes, more than the limit of 60");

    [Fact]
    public void A_course_left_without_a_setting_it_needs_says_which_would_do() =>
        Words(new Year().School("Oak", 1).Offer().School("Hope", 9, setting: "pru").Offer().School("Elm", 2).Offer()
            .Trainee("Ann", pattern: "A:autumn B:spring", change: ann => ann with { NeedsSetting = new("special", "pru"), Pins = new Dictionary<string, int> { ["A"] = 0 } }), "Ann", "Elm", slot: 1)
            .ShouldBe("no placement would be in a special school or a pupil referral unit");

    [Fact]
    public void An_offer_for_another_subject_says_so() =>
        Words(new Year().School("Oak", 1).Offer().School("Elm", 2).Offer(subject: "Music").Trainee("Ann"), "Ann", "Elm").ShouldBe("it is for Music");

    [Fact]
    public void An_offer_for_any_subject_is_for_those_of_its_key_stages_alone()
    {
        var year = new Year().School("Oak", 1).Offer(stages: KeyStages.KeyStage3).School("Elm", 2).Offer(subject: null, stages: KeyStages.KeyStage3).School("Ash", 3).Offer(subject: null, stages: KeyStages.KeyStage1)
            .Trainee("Ann", stages: KeyStages.KeyStage3).Trainee("Bob", stages: KeyStages.KeyStage3);
        year.Plan.Filled.ShouldBe(2);
        Words(year, "Ann", "Ash").ShouldBe("it is for other key stages");
        Words(year, "Ann", year.Plan.Slots[0].Offer == 0 ? "Elm" : "Oak").ShouldStartWith("its place in autumn is taken by Bob");
    }

    [Fact]
    public void A_place_that_is_taken_names_who_has_it_and_what_giving_way_would_mean()
    {
        var year = new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().School("Ash", 50).Offer().Trainee("Ann", at: 9).Trainee("Bob", at: 31);
        year.Outcome().ShouldBe("Ann: Oak; Bob: Elm");
        Words(year, "Ann", "Elm").ShouldBe("its place in autumn is taken by Bob, whose next free place is Ash (19 minutes instead of 1)");
    }

    [Fact]
    public void One_who_has_no_other_place_is_told_apart()
    {
        var year = new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().Trainee("Ann", at: 9).Trainee("Bob", at: 31);
        Words(year, "Ann", "Elm").ShouldBe("its place in autumn is taken by Bob, for whom no other place is free");
    }

    [Fact]
    public void One_who_could_have_another_offer_of_the_same_school_is_said_to_be_able_to_stay_there()
    {
        var year = new Year().School("Elm", 30).Offer(name: "Elm 1").Offer(name: "Elm 2").School("Oak", 10).Offer().Trainee("Ann", at: 9).Trainee("Bob", at: 31, change: Told(0));
        year.Outcome().ShouldBe("Ann: Oak; Bob: Elm 1");
        Words(year, "Ann", "Elm 1").ShouldBe("its place in autumn is taken by Bob, whose next free place is at the same school: Elm 2");
    }

    [Fact]
    public void A_trainee_is_not_said_to_be_in_their_own_way()
    {
        // The short stay is in the middle of the long one.
        var year = new Year().School("Oak", 10).Offer(windows: ["long"]).Offer(name: "Oak short", windows: ["long", "short"]).School("Elm", 20).Offer(windows: ["short"])
            .Days("long 2026-09-01 2027-06-30", "short 2027-01-10 2027-02-10")
            .Trainee("Ann", pattern: "A:long B:short", change: ann => ann with { Pins = new Dictionary<string, int> { ["A"] = 1 } });
        year.Outcome().ShouldBe("Ann: Oak short, Elm");
        Words(year, "Ann", "Oak short", slot: 1).ShouldBe("placement A is there in long");
        new WhyNot(year.Problem, year.Plan.Slots, PlanWeights.Default).Nearest(0, 1, 5).ShouldNotContain(other => other.Offer == 1);
    }

    [Fact]
    public void A_placement_that_is_fixed_says_so() =>
        Words(new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().Trainee("Ann", change: ann => ann with { Pins = new Dictionary<string, int> { ["A"] = 1 } }), "Ann", "Oak").ShouldBe("placement A has a fixed place");

    [Fact]
    public void A_school_that_takes_no_more_names_who_is_there_and_where_else_they_could_go() =>
        Words(new Year().School("Oak", 1).Offer().School("Elm", 2, places: 1).Offer(name: "Elm 1").Offer(name: "Elm 2").School("Ash", 9).Offer().Trainee("Ann", at: 0, most: 1).Trainee("Bob", at: 2, change: Told(1)), "Ann", "Elm 2")
            .ShouldEndWith("the school takes 1 at one time in all, taken by Bob, whose next free place is Ash (7 minutes instead of 0)");

    [Fact]
    public void Letters_and_key_stages_of_the_whole_course_count()
    {
        var year = new Year().School("Oak", 1).Offer(stages: KeyStages.KeyStage3).School("Elm", 2).Offer(stages: KeyStages.KeyStage4).School("Ash", 3).Offer(stages: KeyStages.KeyStage3)
            .Trainee("Ann", pattern: "A:autumn B:spring", stages: Year.Both, change: ann => ann with { Pins = new Dictionary<string, int> { ["A"] = 0 } });
        year.Outcome().ShouldBe("Ann: Oak, Elm");
        Words(year, "Ann", "Ash", slot: 1).ShouldBe("KS4 would be missing from the course");
        Words(year, "Ann", "Oak", slot: 1).ShouldBe("placement A is there in autumn; KS4 would be missing from the course");
    }

    [Fact]
    public void A_place_that_is_free_says_what_it_would_change()
    {
        Words(new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().Trainee("Ann"), "Ann", "Elm").ShouldBe("it is free; the journey would be 20 minutes longer");
        var told = new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().Trainee("Ann", change: Told(1));
        Words(told, "Ann", "Oak").ShouldBe("it is free; the journey would be 20 minutes shorter, but it would change what stood before");
    }

    [Theory]
    [InlineData("Ann")]
    [InlineData("Bob")]
    public void A_place_apart_says_so_whoever_of_the_two_asked_to_be_with_the_other(string asks)
    {
        var year = new Year().School("Oak", 10).Offer(2).School("Elm", 30).Offer()
            .Trainee("Ann", change: ann => asks == "Ann" ? ann with { With = [1] } : ann).Trainee("Bob", change: bob => asks == "Bob" ? bob with { With = [0] } : bob);
        year.Outcome().ShouldBe("Ann: Oak; Bob: Oak");
        Words(year, "Ann", "Elm").ShouldBe("it is free; the journey would be 20 minutes longer, but trainees who asked to be together would be apart");
    }

    [Fact]
    public void A_place_is_no_worse_for_company_where_who_was_asked_for_has_none()
    {
        var year = new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().Trainee("Ann", change: ann => ann with { With = [1] }).Trainee("Bob", at: 300);
        year.Outcome().ShouldBe("Ann: Oak; Bob: none");
        Words(year, "Ann", "Elm").ShouldBe("it is free; the journey would be 20 minutes longer");
    }

    [Fact]
    public void The_nearest_come_first_and_an_offer_of_its_own_is_not_among_them()
    {
        var year = new Year().School("Oak", 10).Offer().School("Elm", 30).Offer().School("Ash", 20).Offer().Trainee("Ann");
        var problem = year.Problem;
        new WhyNot(problem, year.Plan.Slots, PlanWeights.Default).Nearest(0, 0, 5).Select(other => problem.Offers[other.Offer].Name).ShouldBe(["Ash", "Elm"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void What_is_said_to_be_free_can_be_had_and_what_is_not_cannot(int seed)
    {
        var problem = RandomYears.Make(seed);
        var plan = Plans.Of(problem);
        var why = new WhyNot(problem, plan.Slots, PlanWeights.Default);
        foreach (var slot in plan.Slots)
        {
            for (var offer = 0; offer < problem.Offers.Count; offer++)
            {
                var minutes = problem.Minutes(slot.Trainee, problem.Offers[offer].School);
                List<PlannedSlot> instead = [.. plan.Slots.Select(one => one == slot ? one with { Offer = offer, Minutes = minutes } : one)];
                var isFree = why.Of(slot.Trainee, slot.Slot, offer).Against.Count == 0;
                isFree.ShouldBe(!PlanCheck.Broken(problem, instead).Any(), $"seed {seed}, {problem.Trainees[slot.Trainee].Name}, slot {slot.Slot}, {problem.Offers[offer].Name}");
            }
        }
    }

    private static Func<Trainee, Trainee> Told(int offer) => trainee => trainee with { Before = new Dictionary<int, int> { [0] = offer } };

    [Fact]
    public void What_is_said_is_the_same_where_schools_within_reach_are_found_sooner()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var made = RandomYears.Make(seed, mostTrainees: 20, mostSchools: 10);
            var problem = made with { Trainees = [.. made.Trainees.Select((trainee, i) => i % 3 == 0 ? trainee with { AllowedFarther = [0] } : trainee)] };
            var sooner = problem with
            {
                SchoolsNear = trainee => [.. Enumerable.Range(0, problem.Schools.Count).Where(school => problem.Minutes(trainee, school) <= problem.Trainees[trainee].MaxMinutes + (school % 3))],
            };
            var plan = NearestFirst.For(problem);
            WhyNot one = new(problem, plan.Slots, PlanWeights.Default), other = new(sooner, plan.Slots, PlanWeights.Default);
            foreach (var slot in plan.Slots)
            {
                Said(one.Nearest(slot.Trainee, slot.Slot, most: 50)).ShouldBe(Said(other.Nearest(slot.Trainee, slot.Slot, most: 50)), $"seed {seed}");
            }
        }

        static string Said(IEnumerable<OtherOffer> others) => string.Join('\n', others.Select(other => $"{other.Offer} {other.Minutes} {string.Join("; ", other.Against)} {other.Instead}"));
    }
}
