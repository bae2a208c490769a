using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class LimitsOfTests
{
    [Fact]
    public void A_place_draws_on_its_offer_and_school_in_every_stretch_of_its_window()
    {
        var year = new Year().School("Oak", 1).School("Elm", 2).Offer().Trainee("Ann").Trainee("Bob", pattern: "A:long").Trainee("Cid", pattern: "A:spring")
            .Days("autumn 2026-09-01 2026-12-18", "long 2026-11-02 2027-02-12", "spring 2027-01-05 2027-03-25");
        Model model = new(year.Problem, seed: 1);
        LimitsOf limits = new(model, [model.OfferResource(0, 0), model.OfferResource(0, 1), model.OfferResource(0, 2)]);
        (int, int) First = (model.OfferLimit(0, 0), model.SchoolLimit(1, 0)), Second = (model.OfferLimit(0, 1), model.SchoolLimit(1, 1));
        limits[0].ToArray().ShouldBe([First]);
        limits[1].ToArray().ShouldBe([First, Second]);
        limits[2].ToArray().ShouldBe([Second]);
        limits.Offers.ShouldBe([First, Second]);
    }
}
