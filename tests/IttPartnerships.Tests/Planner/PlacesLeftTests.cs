using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class PlacesLeftTests
{
    [Fact]
    public void A_school_that_takes_nobody_more_closes_all_its_offers_in_that_window()
    {
        var year = new Year().School("Oak", 10, places: 1).Offer(places: 2).Offer(places: 2).Trainee("Ann");
        Model model = new(year.Problem, seed: 1);
        PlacesLeft left = new(model);
        left.Take(0, model.Candidates[0][0]);
        Enumerable.Range(0, 2).Select(offer => left.IsTaken(model.OfferResource(offer, 0))).ShouldAllBe(taken => taken);
    }

    [Fact]
    public void A_place_is_taken_in_every_window_of_the_same_time()
    {
        var year = new Year().School("Oak", 10).Offer().Trainee("Ann").Trainee("Bob", pattern: "A:block").Trainee("Cid", pattern: "A:spring").Days("autumn 2026-09-01 2026-12-18", "block 2026-11-02 2027-01-15");
        Model model = new(year.Problem, seed: 1);
        PlacesLeft left = new(model);
        left.Take(0, model.Candidates[0][0]);
        Enumerable.Range(0, 3).Select(window => left.IsTaken(model.OfferResource(0, window))).ShouldBe([true, true, false]);
    }

    [Fact]
    public void An_offer_is_taken_with_its_last_place()
    {
        var year = new Year().School("Oak", 10).Offer(places: 2).Trainee("Ann");
        Model model = new(year.Problem, seed: 1);
        PlacesLeft left = new(model);
        left.Take(0, model.Candidates[0][0]);
        (left.Of(0), left.IsTaken(0)).ShouldBe((1, false));
        left.Take(0, model.Candidates[0][0]);
        (left.Of(0), left.IsTaken(0)).ShouldBe((0, true));
    }
}
