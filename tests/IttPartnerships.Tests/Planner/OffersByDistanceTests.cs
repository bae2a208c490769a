using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class OffersByDistanceTests
{
    [Fact]
    public void Offers_within_reach_come_first_nearest_first_and_of_as_many_as_near_in_the_order_of_the_file() =>
        Names(Far, offers => offers.Within(0)).ShouldBe("Elm, Oak 1, Oak 2");

    [Fact]
    public void Those_beyond_the_limit_follow_nearest_first_too() => Names(Far, offers => offers.Beyond(0)).ShouldBe("Ash, Fir");

    [Fact]
    public void The_order_is_the_same_asked_again_and_after_another_trainee()
    {
        var problem = Year.Trainee("Bob", most: 10).Problem;
        OffersByDistance offers = new(problem, new(problem));
        string Of(int trainee) => string.Join(", ", offers.Within(trainee).Concat(offers.Beyond(trainee)).Select(offer => problem.Offers[offer].Name));
        problem.Offers[offers.Within(0).First()].Name.ShouldBe("Elm");
        Of(0).ShouldBe("Elm, Oak 1, Oak 2, Ash, Fir");
        Of(1).ShouldBe("Elm, Oak 1, Oak 2, Ash, Fir");
        offers.Within(1).Count().ShouldBe(1);
        Of(0).ShouldBe("Elm, Oak 1, Oak 2, Ash, Fir");
    }

    [Fact]
    public void Schools_said_to_be_near_that_are_not_within_the_limit_are_beyond_it()
    {
        var near = Far with { SchoolsNear = _ => [0, 1, 2] };
        Names(near, offers => offers.Within(0)).ShouldBe("Elm, Oak 1, Oak 2");
        Names(near, offers => offers.Beyond(0)).ShouldBe("Ash, Fir");
    }

    private static PlanningProblem Far => Year.Problem;

    private static Year Year => new Year().School("Oak", 30).Offer(name: "Oak 1").Offer(name: "Oak 2").School("Elm", 10).Offer().School("Ash", 70).Offer().School("Fir", 90).Offer()
        .School("Yew", 1).Offer(subject: "Music").Trainee("Ann", most: 60);

    private static string Names(PlanningProblem problem, Func<OffersByDistance, IEnumerable<int>> ask) =>
        string.Join(", ", ask(new OffersByDistance(problem, new(problem))).Select(offer => problem.Offers[offer].Name));
}
