using IttPartnerships.Allocation;
using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Allocation;

public sealed class WantedPlaceTests
{
    [Fact]
    public void A_place_that_is_short_is_wanted_and_one_that_only_a_pin_pays_for_is_not()
    {
        PlanningProblem problem = new(
            [Trainee("Ann"), Trainee("Bea"), Trainee("Cay") with { Pins = new Dictionary<string, int> { ["A"] = 1 } }],
            [new("Oak", "mainstream"), new("Elm", "mainstream")],
            [new("Oak: Physics", 0, "Physics", KeyStages.KeyStage3, 1), new("Elm: place of Cay", 1, "Physics", KeyStages.KeyStage3, 1)],
            (_, _) => 10);
        var plan = MakePlan.For(problem, stop: TestContext.Current.CancellationToken);
        var proof = plan.Proof.ShouldNotBeNull();

        // Dear as a pin that could not be kept would be.
        var priced = plan with { Proof = proof with { Journeys = proof.Journeys with { Offers = [new(0, 0, 9_000 * proof.PartsOfPoint), new(1, 0, 900_000 * proof.PartsOfPoint)], Schools = [] } } };
        WantedPlace.Of(problem, priced, PlanWeights.Default).ShouldHaveSingleItem().Offer.ShouldBe("Oak: Physics");
    }

    private static Trainee Trainee(string name) => new(name, "Physics", KeyStages.KeyStage3, [new("A", "autumn")], 60);
}
