using IttPartnerships.Planner;

namespace IttPartnerships.Tests.Planner;

public sealed class GroupPricesTests
{
    private const int Years = 15;
    private const double TiesOfOne = 0.05;

    [Fact]
    public void A_course_costs_what_its_offers_its_schools_and_its_unfilled_slots_do()
    {
        var problem = new Year().School("Oak", 0, places: 1).Offer().Offer(name: "Oak's other").School("Elm", 20).Offer().Trainee("Ann", at: 1, pattern: "A:autumn B:spring").Problem;
        Model model = new(problem, seed: 1);
        Dictionary<int, long> limits = new() { [model.OfferLimit(0, 0)] = 3, [model.SchoolLimitInRow(0, 0)] = 40, [model.SchoolLimitInRow(1, 0)] = 500 };
        GroupPrices prices = new(model, limits, unfilled: 6_000);

        // Nobody counts what Elm takes in all.
        long Of(string offer) => prices.Of(slot: 0, Array.FindIndex(model.Candidates[0], candidate => problem.Offers[candidate.Offer].Name == offer));
        Of("Oak").ShouldBe(43);
        Of("Oak's other").ShouldBe(40);
        Of("Elm").ShouldBe(0);
        prices.Of(slot: 0, choice: -1).ShouldBe(6_000);
        prices.Of(trainee: 0, [Array.FindIndex(model.Candidates[0], candidate => candidate.Offer == 0), -1]).ShouldBe(6_043);
        new GroupPrices(model).Of(trainee: 0, [0, -1]).ShouldBe(0);
    }

    [Fact]
    public void Whatever_the_prices_a_group_saves_as_much_and_at_those_it_came_to_it_is_nearly_solved()
    {
        var (first, again) = (0, 0);
        for (var seed = 0; seed < Years; seed++)
        {
            ProvedDraft proved = new(seed, cores: 1);
            int[] group = [.. Enumerable.Range(0, proved.Draft.Model.TraineeCount)];
            var programme = proved.Programme(group);
            var (saved, prices, pivots) = Solved(programme);
            var (savedAgain, _, pivotsAgain) = Solved(proved.Programme(group, programme.PricesAt(prices)));
            savedAgain.ShouldBe(saved, 1 + (2 * TiesOfOne * group.Length), $"seed {seed}");
            (first, again) = (first + pivots, again + pivotsAgain);
        }

        again.ShouldBeLessThan(first);
    }

    private static (double Saved, double[] Prices, int Pivots) Solved(GroupProgramme programme)
    {
        const int Most = 20_000;
        DualSimplex simplex = new(programme.Programme);
        var pivots = Most;
        simplex.Solve(double.MaxValue, ref pivots, CancellationToken.None).ShouldBeTrue();
        return (programme.Now - simplex.Cost, simplex.Prices(), Most - pivots);
    }
}
