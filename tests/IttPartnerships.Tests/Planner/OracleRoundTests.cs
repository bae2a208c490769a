using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class OracleRoundTests
{
    [Fact]
    public void What_is_forgotten_of_some_is_kept_of_the_others()
    {
        Model model = new(new Year().School("Oak", 1).Offer(places: 2).Trainee("Ann").Trainee("Bob").Problem, seed: 1);
        PriceBoard free = new(model, LowerBound.Scale, new Company(model)) { PerSlot = 1_000_000 };
        OracleRound round = new(model, workers: 1);
        round.Run(free, TestContext.Current.CancellationToken);
        round.Chosen.ShouldBe([0, 0]);
        round.Forget([1]);
        round.Chosen.ShouldBe([0, -1]);
    }
}
