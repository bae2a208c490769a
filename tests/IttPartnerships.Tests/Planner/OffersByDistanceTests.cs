using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class OffersByDistanceTests
{
    [Fact]
    public void Offers_within_reach_come_first_nearest_first_and_of_as_many_as_near_in_the_order_of_the_file() =>
        Names(Far, (offers, all) => offers.Within(0, all)).ShouldBe("Elm, Oak 1, Oak 2");

    [Fact]
    public void Those_beyond_the_limit_follow_nearest_first_too() => Names(Far, (offers, all) => offers.Beyond(0, all)).ShouldBe("Ash, Fir");

    [Fact]
    public void A_school_a_person_allowed_is_among_those_that_may_be_had() =>
        Names(Far with { Trainees = [Far.Trainees[0] with { AllowedFarther = [3] }] }, (offers, all) => offers.Allowed(0, all)).ShouldBe("Elm, Oak 1, Oak 2, Fir");

    [Fact]
    public void Nothing_is_said_of_an_offer_that_is_not_asked_about_or_for_another_subject() =>
        Names(Far, (offers, _) => offers.Within(0, offer => Far.Offers[offer].Name != "Oak 1")).ShouldBe("Elm, Oak 2");

    [Fact]
    public void Schools_said_to_be_near_that_are_not_within_the_limit_are_beyond_it()
    {
        var near = Far with { SchoolsNear = _ => [0, 1, 2] };
        Names(near, (offers, all) => offers.Within(0, all)).ShouldBe("Elm, Oak 1, Oak 2");
        Names(near, (offers, all) => offers.Beyond(0, all)).ShouldBe("Ash, Fir");
    }

    private static PlanningProblem Far => new Year().School("Oak", 30).Offer(name: "Oak 1").Offer(name: "Oak 2").School("Elm", 10).Offer().School("Ash", 70).Offer().School("Fir", 90).Offer()
        .School("Yew", 1).Offer(subject: "Music").Trainee("Ann", most: 60).Problem;

    private static string Names(PlanningProblem problem, Func<OffersByDistance, Func<int, bool>, IEnumerable<int>> ask) =>
        string.Join(", ", ask(new OffersByDistance(problem), _ => true).Select(offer => problem.Offers[offer].Name));
}
