using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class DraftTests
{
    [Fact]
    public void A_place_that_is_taken_is_nobody_elses_until_it_is_left()
    {
        var draft = Of(new Year().School("Oak", 10).Offer(places: 1).Trainee("Ann").Trainee("Bob"));
        draft.Place(0, 0);
        (draft.OfferFree(0, 0), draft.Filled, draft.Fits(1, draft.Model.Candidates[1][0])).ShouldBe((0, 1, false));
        draft.Holders(0, 0).ShouldBe([0]);

        draft.TakeOut(0);
        (draft.OfferFree(0, 0), draft.Filled, draft.Fits(1, draft.Model.Candidates[1][0])).ShouldBe((1, 0, true));
        draft.Holders(0, 0).ShouldBeEmpty();
    }

    [Fact]
    public void A_school_that_takes_no_more_in_all_is_full_whatever_its_offers_have_left()
    {
        var draft = Of(new Year().School("Oak", 10, places: 1).Offer(places: 2, name: "One").Offer(places: 2, name: "Other").Trainee("Ann").Trainee("Bob"));
        draft.Place(0, ToOffer(draft, 0, 0));
        (draft.OfferFree(1, 0), draft.SchoolFree(0, 0)).ShouldBe((2, 0));
        draft.Model.Candidates[1].ShouldAllBe(candidate => !draft.Fits(1, candidate));
        draft.InTheWay(draft.Model.Candidates[1][ToOffer(draft, 1, 1)], 0).ShouldBe([0], "whoever is at its other offer");
    }

    [Fact]
    public void A_school_without_a_limit_never_is_full()
    {
        var draft = Of(new Year().School("Oak", 10).Offer(places: 3).Trainee("Ann").Trainee("Bob"));
        draft.Place(0, 0);
        draft.Place(1, 0);
        draft.SchoolFree(0, 0).ShouldBeGreaterThan(1_000_000);
        draft.OfferFree(0, 0).ShouldBe(1);
    }

    [Fact]
    public void Windows_that_share_days_take_each_others_places_and_others_do_not()
    {
        var draft = Of(new Year().School("Oak", 10).Offer(places: 1)
            .Days("autumn 2026-09-01 2026-12-18", "block 2026-11-01 2027-02-01", "spring 2027-01-05 2027-03-20")
            .Trainee("Ann", pattern: "A:autumn").Trainee("Bob", pattern: "A:block").Trainee("Cat", pattern: "A:spring"));
        var (autumn, block, spring) = (draft.Model.WindowOf[0], draft.Model.WindowOf[1], draft.Model.WindowOf[2]);
        draft.Place(0, 0);
        (draft.OfferFree(0, autumn), draft.OfferFree(0, block), draft.OfferFree(0, spring)).ShouldBe((0, 0, 1));
        draft.Place(2, 0);
        draft.InTheWay(draft.Model.Candidates[1][0], block).ShouldBe([0, 2], ignoreOrder: true, "each is in a stretch of the block that is full");
        draft.Holders(0, block).ShouldBeEmpty();
    }

    [Fact]
    public void It_comes_back_to_a_moment_as_it_was_whatever_was_done_since_and_to_nothing_before_it_was_settled()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            Draft draft = new(new Model(RandomYears.Make(seed, mostTrainees: 20, mostSchools: 8), seed: 1));
            NearestFirst.Fill(draft);
            draft.Settle();
            draft.Mark().ShouldBe(0);
            var (chosen, free) = (draft.Chosen.ToArray(), Free(draft));
            var chance = new Random(seed);
            for (var step = 0; step < 50; step++)
            {
                Step(draft, chance.Next(draft.Model.SlotCount), chance);
            }

            draft.Rollback(0);
            draft.Chosen.ShouldBe(chosen, $"seed {seed}");
            Free(draft).ShouldBe(free, $"seed {seed}");
        }
    }

    [Fact]
    public void A_plan_taken_over_holds_just_what_that_plan_holds()
    {
        Model model = new(RandomYears.Make(3, mostTrainees: 20, mostSchools: 8), seed: 1);
        var (one, other) = (new Draft(model), new Draft(model));
        NearestFirst.Fill(one);
        var chance = new Random(3);
        for (var step = 0; step < 50; step++)
        {
            Step(other, chance.Next(model.SlotCount), chance);
        }

        other.CopyFrom(one.Chosen);
        other.Chosen.ShouldBe(one.Chosen);
        Free(other).ShouldBe(Free(one));
        other.Mark().ShouldBe(0);
    }

    private static void Step(Draft draft, int slot, Random chance)
    {
        draft.Remove(slot);
        var candidates = draft.Model.Candidates[slot];
        if (candidates.Length > 0 && chance.Next(candidates.Length) is var choice && draft.Fits(slot, candidates[choice]))
        {
            draft.Place(slot, choice);
        }
    }

    private static List<int> Free(Draft draft)
    {
        var (problem, stretches) = (draft.Model.Problem, draft.Model.Stretches.Count);
        return
        [
            .. from offer in Enumerable.Range(0, problem.Offers.Count) from stretch in Enumerable.Range(0, stretches) select draft.OfferFreeIn(offer, stretch),
            .. from school in Enumerable.Range(0, problem.Schools.Count) from stretch in Enumerable.Range(0, stretches) select draft.SchoolFreeIn(school, stretch),
        ];
    }

    private static int ToOffer(Draft draft, int slot, int offer) => Array.FindIndex(draft.Model.Candidates[slot], candidate => candidate.Offer == offer);

    private static Draft Of(Year year) => new(new Model(year.Problem, seed: 1));
}
